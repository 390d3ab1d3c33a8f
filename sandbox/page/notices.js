// Toasts that go by themselves, and dialogs that wait for an answer.

import { h } from "./dom.js";
import { TEXTS } from "./texts.js";

const SHOWN_MILLISECONDS = 4000;

export function toast(text) {
  const place = document.getElementById("toasts");
  const shown = [...place.children].some((other) => other.textContent === text);
  if (shown) return;
  const notice = h("div", { class: "toast" }, text);
  place.append(notice);
  setTimeout(() => notice.remove(), SHOWN_MILLISECONDS);
}

export function alertDialog(text) {
  return ask(text, [[TEXTS.ok, true, "primary"]]);
}

export function confirmDialog(text) {
  return ask(text, [[TEXTS.no, false, "plain"], [TEXTS.yes, true, "primary"]]);
}

// Resolves with the value of the button pressed; Escape counts as false.
function ask(text, buttons) {
  return new Promise((resolve) => {
    const dialog = h(
      "dialog",
      { class: "dialog", "aria-label": text, onclose: () => finish(false) },
      h("p", { class: "dialog-text" }, text),
      h("div", { class: "dialog-buttons" }, buttons.map(([label, value, style]) => choice(label, value, style))),
    );
    function choice(label, value, style) {
      return h("button", { type: "button", class: `dialog-button ${style}`, onclick: () => finish(value) }, label);
    }
    function finish(value) {
      dialog.remove();
      resolve(value);
    }
    document.body.append(dialog);
    dialog.showModal();
  });
}
