// Short notices that go by themselves. They stand above dialogs too.

import { h } from "./dom.js";

const SHOWN_MILLISECONDS = 4000;

export function toast(text) {
  const place = document.getElementById("toasts");
  if ([...place.children].some((other) => other.textContent === text)) return;
  raise(place);
  const notice = h("div", { class: "toast" }, text);
  place.append(notice);
  setTimeout(() => notice.remove(), SHOWN_MILLISECONDS);
}

// Shown anew, it is the uppermost layer again; a screen reader hears what comes into a place already there.
function raise(place) {
  if (place.matches(":popover-open")) place.hidePopover();
  place.showPopover();
}
