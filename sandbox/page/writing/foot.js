// Below the messages: where one writes, or why one cannot.

import { button, h } from "../elements/dom.js";
import { keepAll } from "../elements/keeping.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { composer, drawComposer } from "./composer.js";
import { whyNotToWrite } from "./reasons.js";

export function drawFoot(place, chat) {
  const reason = whyNotToWrite(chat);
  const big = bigButton(chat);
  keepAll(place, [
    reason && {
      key: "reason",
      mark: reason,
      make: () => h("p", { class: "hint", role: "note" }, reason),
    },
    big && {
      key: "big",
      mark: big.label,
      make: () =>
        h(
          "div",
          { class: "composer-area" },
          button({ class: "big-button", onclick: big.does }, big.label),
        ),
    },
    !reason && !big && { key: "composer", mark: "", make: () => composer(chat) },
  ]);
  const writing = place.querySelector(".composer-area:has(.field)");
  if (writing) drawComposer(writing, chat);
}

function bigButton(chat) {
  const does = (name) => () => act(state.personId, name, { bot: chat.id });
  if (chat.kind !== "private" || state.person?.is_deactivated) return null;
  if (chat.is_blocked) return { label: TEXTS.unblock, does: does("unblock") };
  return chat.is_started ? null : { label: TEXTS.start, does: does("start") };
}
