// The bar of pinned messages: the newest first, the one before it after each click.

import { button, h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { excerpt } from "../words/excerpts.js";
import { TEXTS } from "../words/texts.js";
import { scrollToMessage } from "./scrolling.js";

const shownAt = new WeakMap(); // the bar's place to which of the pinned messages it shows

export function drawPins(place, chat) {
  const pinned = chat.pinned.map((id) => chat.messages.get(id)).filter(Boolean);
  const asked = shownAt.get(place) ?? -1;
  const at = asked < 0 || asked >= pinned.length ? pinned.length - 1 : asked;
  keep(
    place,
    JSON.stringify([at, pinned.map(({ message_id, version }) => [message_id, version])]),
    () => (pinned.length ? bar(place, pinned, at) : null),
  );
}

function bar(place, pinned, at) {
  const title = pinned.length > 1 ? TEXTS.pinnedOf(at + 1, pinned.length) : TEXTS.pinned;
  const show = () => {
    scrollToMessage(pinned[at].message_id);
    shownAt.set(place, (at || pinned.length) - 1);
    redraw();
  };
  return button(
    { class: "pinned-bar", onclick: show },
    icon("pin"),
    h(
      "span",
      { class: "pinned-words" },
      h("span", { class: "pinned-title" }, title),
      h("span", { class: "pinned-text" }, excerpt(pinned[at])),
    ),
  );
}
