// Where one writes. The field stays the same element while one writes, whatever happens around it.

import { button, h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { menuButton } from "../elements/menus.js";
import { act } from "../world/side.js";
import { openChat, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { attachItems, takesDroppedFiles } from "./attaching.js";
import { commandItems } from "./commands.js";
import { drawContext } from "./context.js";
import { changeDraft, clearDraft, draftOf } from "./drafts.js";
import { hearKey } from "./keys.js";
import { drawReplyKeyboard, keyboardSwitch } from "./reply_keyboard.js";
import { say } from "./saying.js";
import { drawSuggestions } from "./suggestions.js";

const TALLEST_FIELD = 160; // pixels

export function composer(chat) {
  const slot = () => h("div", { class: "slot" });
  const area = h("div", { class: "composer-area" }, slot(), slot(), form(chat), slot());
  takesDroppedFiles(area, chat);
  return area;
}

export function drawComposer(area, chat) {
  const [context, suggestions, line, keyboard] = area.children;
  const [commands, field, keys, send] = [...line.children].slice(1);
  drawContext(context, chat);
  drawSuggestions(suggestions, field, chat);
  drawReplyKeyboard(keyboard, chat);
  keep(commands, String(chat.commands.length > 0), () =>
    chat.commands.length
      ? menuButton("slash", TEXTS.commands, () => commandItems(openChat()))
      : null,
  );
  keep(keys, String(Boolean(chat.keyboard?.keyboard)), () =>
    chat.keyboard?.keyboard ? keyboardSwitch() : null,
  );
  field.placeholder = chat.keyboard?.input_field_placeholder || TEXTS.write;
  send.setAttribute("aria-label", draftOf(chat.id).editing ? TEXTS.saveEdit : TEXTS.send);
  grow(field);
}

function form(chat) {
  const field = h("textarea", {
    class: "field",
    rows: "1",
    "aria-label": TEXTS.write,
    "aria-autocomplete": "list",
    oninput: () => write(chat, field),
    onkeydown: (event) => hearKey(event, field, openChat()),
  });
  field.value = draftOf(chat.id).text;
  return h(
    "form",
    { class: "composer", onsubmit: (event) => submit(event, field) },
    menuButton("clip", TEXTS.attach, () => attachItems(openChat())),
    h("span", { class: "slot" }),
    field,
    h("span", { class: "slot" }),
    h("button", { type: "submit", class: "round send", "aria-label": TEXTS.send }, icon("send")),
  );
}

function write(chat, field) {
  changeDraft(chat.id, { text: field.value });
  redraw();
}

async function submit(event, field) {
  event.preventDefault();
  const chat = openChat();
  const { replyTo, quote, editing } = draftOf(chat.id);
  const text = field.value.trim();
  if (!text) return;
  clearDraft(chat.id);
  field.value = "";
  redraw();
  const done = await (editing
    ? act(state.personId, "edit", { chat: chat.id, message_id: editing, text })
    : say(chat, text, { replyTo, quote }));
  if (done.error) giveBack(chat, field, { text, replyTo, quote, editing });
}

// What was refused is not lost.
function giveBack(chat, field, draft) {
  if (field.value) return;
  changeDraft(chat.id, draft);
  field.value = draft.text;
  redraw();
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight + 2, TALLEST_FIELD)}px`;
}
