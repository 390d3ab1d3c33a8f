// When a message was sent, and what marks it: edited, pinned, silent, protected.

import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { fullTime, timeOfDay } from "../world/times.js";
import { TEXTS } from "../words/texts.js";

export function stamp(album) {
  const message = album.at(-1);
  const isEdited = album.some(({ version, edit_date }) => version > 1 && edit_date);
  return h(
    "footer",
    { class: "stamp" },
    album.some(({ is_pinned }) => is_pinned) && mark("pin", TEXTS.pinnedMark),
    message.is_silent && mark("mute", TEXTS.silent),
    message.has_protected_content && mark("lock", TEXTS.protectedMark),
    isEdited && h("span", {}, TEXTS.edited),
    h(
      "time",
      { datetime: new Date(message.date * 1000).toISOString(), title: fullTime(message.date) },
      timeOfDay(message.date),
    ),
  );
}

function mark(name, label) {
  return h("span", { role: "img", "aria-label": label, title: label }, icon(name));
}
