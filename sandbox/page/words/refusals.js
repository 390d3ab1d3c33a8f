// What is refused, in words. The sandbox says why in English, for scripts.

import { LANGUAGE } from "./language.js";
import { REFUSALS } from "./vietnamese/refusals.js";

// What Telegram itself refuses keeps its words.
export function refusalText(reason) {
  if (LANGUAGE === "en") return reason;
  for (const [sentence, tell] of Object.entries(REFUSALS)) {
    const found = patternOf(sentence).exec(reason);
    if (found) return tell(...found.slice(1));
  }
  return reason;
}

function patternOf(sentence) {
  const parts = sentence.split("{}").map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(.*)")}$`, "s");
}
