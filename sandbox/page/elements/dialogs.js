// Dialogs: they wait for an answer, Escape closes them, and the focus goes back where it was.

import { TEXTS } from "../words/texts.js";
import { button, h } from "./dom.js";
import { icon } from "./icons.js";

export function alertDialog(text) {
  return ask(text, [[TEXTS.ok, true, "primary"]]);
}

export function confirmDialog(text) {
  return ask(text, [
    [TEXTS.no, false, "plain"],
    [TEXTS.yes, true, "primary"],
  ]);
}

// A dialog with a title; `build(close)` gives what stands in it. Resolves when it is closed.
export function openDialog(title, build) {
  return new Promise((resolve) => {
    const dialog = h("dialog", {
      class: "dialog",
      "aria-label": title,
      onclose: () => (dialog.remove(), resolve()),
    });
    const close = () => dialog.close();
    const shut = button(
      { class: "round small", "aria-label": TEXTS.close, onclick: close },
      icon("close"),
    );
    dialog.append(
      h("header", { class: "dialog-head" }, h("h2", {}, title), shut),
      ...[build(close)].flat(),
    );
    closesOutside(dialog);
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[data-first]")?.focus();
  });
}

// Resolves with the value of the button pressed; Escape counts as false.
function ask(text, buttons) {
  return new Promise((resolve) => {
    let chosen = false;
    const choice = ([label, value, style]) =>
      button(
        {
          class: ["dialog-button", style],
          autofocus: style === "primary",
          onclick: () => ((chosen = value), dialog.close()),
        },
        label,
      );
    const dialog = h(
      "dialog",
      {
        class: "dialog question",
        "aria-label": text,
        onclose: () => (dialog.remove(), resolve(chosen)),
      },
      h("p", { class: "dialog-text" }, text),
      h("div", { class: "dialog-buttons" }, buttons.map(choice)),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

function closesOutside(dialog) {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
