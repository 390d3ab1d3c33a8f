// The buttons under a message, with the little progress until a press is answered.

import { useButton } from "../doing/buttons.js";
import { button as element, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { stepsThrough } from "../elements/stepping.js";
import { pressedOf } from "../world/state.js";

const MARKS = {
  url: "out",
  login_url: "out",
  web_app: "out",
  copy_text: "copy",
  switch_inline_query: "forward",
  switch_inline_query_chosen_chat: "forward",
};

export function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const keyboard = h(
    "div",
    { class: "inline-keyboard" },
    rows.map((row) =>
      h(
        "div",
        { class: "button-row" },
        row.map((button) => inlineButton(message, button)),
      ),
    ),
  );
  stepsThrough(keyboard, "button");
  return keyboard;
}

function inlineButton(message, button) {
  const pressed =
    button.callback_data !== undefined && pressedOf(message).includes(button.callback_data);
  const mark = Object.keys(MARKS).find((kind) => button[kind] !== undefined);
  return element(
    {
      class: ["inline-button", button.style, pressed && "pressed"],
      "aria-busy": pressed ? "true" : null,
      disabled: Boolean(button.disabled),
      onclick: () => useButton(message, button),
    },
    h("span", { class: "button-text" }, button.text),
    mark && icon(MARKS[mark]),
  );
}
