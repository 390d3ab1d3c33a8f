// What a bot is doing just now.

import { ACTIONS as ENGLISH } from "./english/actions.js";
import { inLanguage } from "./language.js";
import { ACTIONS as VIETNAMESE } from "./vietnamese/actions.js";

const ACTIONS = inLanguage(VIETNAMESE, ENGLISH);

export function actionText(action) {
  return ACTIONS[action] ?? ACTIONS.typing;
}
