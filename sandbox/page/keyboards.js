// Buttons under a message, and the reply keyboard below the conversation.

import { h, icon } from "./dom.js";
import { isPressed } from "./state.js";
import { TEXTS } from "./texts.js";

export function inlineKeyboard(message, hooks) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const drawn = rows.map((row) => h("div", { class: "button-row" }, row.map((button) => inlineButton(message, button, hooks))));
  return h("div", { class: "inline-keyboard" }, drawn);
}

function inlineButton(message, button, hooks) {
  const pressed = button.callback_data !== undefined && isPressed(message, button.callback_data);
  const mark = button.url ? icon("out") : button.copy_text ? icon("copy") : null;
  return h(
    "button",
    {
      type: "button",
      class: `inline-button ${button.style ?? ""} ${pressed ? "pressed" : ""}`,
      "aria-busy": pressed ? "true" : null,
      "data-data": button.callback_data,
      onclick: () => hooks.onButton(message, button),
    },
    h("span", { class: "button-text" }, button.text),
    mark,
  );
}

// `use(button)` is called with what the person chose.
export function replyKeyboard(keyboard, use) {
  const rows = keyboard.keyboard.map((row) =>
    h("div", { class: "button-row" }, row.map((button) => replyButton(button, use))),
  );
  return h("div", { class: "reply-keyboard", role: "group", "aria-label": TEXTS.keyboard }, rows);
}

function replyButton(button, use) {
  const mark = button.request_contact ? icon("phone") : null;
  return h("button", { type: "button", class: "reply-button", onclick: () => use(button) }, mark, button.text);
}
