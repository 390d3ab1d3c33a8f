// News of a chat in words.

import { NEWS as ENGLISH } from "./english/news.js";
import { inLanguage } from "./language.js";
import { nameOf, senderOf } from "./names.js";
import { NEWS as VIETNAMESE } from "./vietnamese/news.js";

const NEWS = inLanguage(VIETNAMESE, ENGLISH);

export function serviceText(message) {
  const kind = Object.keys(NEWS).find((name) => message[name] !== undefined) ?? "anything";
  return NEWS[kind](message[kind], nameOf(senderOf(message) ?? {}), message);
}
