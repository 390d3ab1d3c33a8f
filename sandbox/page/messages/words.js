// The text or caption of a message, with the time at the end of its last line.

import { followLink, sayCommand } from "../doing/links.js";
import { h } from "../elements/dom.js";
import { formatted } from "./entities.js";
import { stamp } from "./stamp.js";

const FEW_EMOJI =
  /^(?:\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*\s?){1,3}$/u;

export function words(message, album = [message]) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  const entities = message.entities ?? message.caption_entities;
  const isLarge = message.text && !entities?.length && FEW_EMOJI.test(text);
  const nodes = formatted(text, entities, { onLink: followLink, onCommand: sayCommand });
  return h(
    "div",
    { class: ["words", isLarge && "large-emoji"] },
    h("span", { class: "text" }, nodes),
    stamp(album),
  );
}
