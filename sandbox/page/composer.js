// Where one writes: the field, attachments, commands, the reply keyboard, START and unblock.

import { h, icon } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { menu } from "./menus.js";
import { confirmDialog } from "./notices.js";
import { act } from "./side.js";
import { state } from "./state.js";
import { TEXTS } from "./texts.js";

const TALLEST_FIELD = 160; // pixels
let keyboardIsFolded = false;
const drafts = new Map(); // of this visit: chat to what is being written

export function composer(chat) {
  if (chat.kind === "private" && chat.is_blocked) return bigButton(TEXTS.unblock, () => act(state.personId, "unblock", { bot: chat.id }));
  if (chat.kind === "private" && !chat.is_started) return bigButton(TEXTS.start, () => act(state.personId, "start", { bot: chat.id }));
  const keys = chat.keyboard?.keyboard && !keyboardIsFolded;
  return h(
    "div",
    { class: "composer-area" },
    form(chat),
    keys && replyKeyboard(chat.keyboard, (button) => useKey(chat, button)),
  );
}

export function say(chat, text) {
  return act(state.personId, "say", { chat: chat.id, text, topic: state.topicId });
}

export function putInField(text) {
  const field = document.querySelector(".field");
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event("input"));
  field.focus();
}

async function useKey(chat, button) {
  if (!button.request_contact) return say(chat, button.text);
  if (await confirmDialog(TEXTS.shareContact)) return shareContact(chat);
}

function shareContact(chat) {
  return act(state.personId, "contact", { chat: chat.id, topic: state.topicId });
}

function bigButton(label, onclick) {
  return h("div", { class: "composer-area" }, h("button", { type: "button", class: "big-button", onclick }, label));
}

function form(chat) {
  const field = h("textarea", {
    class: "field",
    rows: "1",
    "aria-label": TEXTS.write,
    placeholder: chat.keyboard?.input_field_placeholder || TEXTS.write,
    oninput: () => grow(chat, field),
    onkeydown: (event) => sendOnEnter(event),
  });
  field.value = drafts.get(chat.id) ?? "";
  const send = async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    drafts.delete(chat.id);
    field.value = "";
    grow(chat, field);
    await say(chat, text);
  };
  return h(
    "form",
    { class: "composer", onsubmit: send },
    attachMenu(chat),
    commandsMenu(chat),
    field,
    chat.keyboard?.keyboard && keyboardSwitch(),
    h("button", { type: "submit", class: "round send", "aria-label": TEXTS.send }, icon("send")),
  );
}

function grow(chat, field) {
  drafts.set(chat.id, field.value);
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, TALLEST_FIELD)}px`;
}

function sendOnEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.target.form.requestSubmit();
}

function keyboardSwitch() {
  const fold = (event) => {
    keyboardIsFolded = !keyboardIsFolded;
    event.target.dispatchEvent(new CustomEvent("redraw", { bubbles: true }));
  };
  return h("button", { type: "button", class: "round", "aria-label": TEXTS.keyboard, onclick: fold }, icon("keys"));
}

function attachMenu(chat) {
  return menu("clip", TEXTS.attach, [
    [icon("file"), TEXTS.attachFile, () => pick(chat, "file", "")],
    [icon("picture"), TEXTS.attachPhoto, () => pick(chat, "photo", "image/*")],
    [icon("phone"), TEXTS.attachContact, () => shareContact(chat)],
  ]);
}

function pick(chat, kind, accept) {
  const input = h("input", { type: "file", accept, onchange: () => upload(chat, kind, input.files[0]) });
  input.click();
}

function upload(chat, kind, file) {
  const body = new FormData();
  body.append("chat", chat.id);
  if (state.topicId) body.append("topic", state.topicId);
  body.append("file", file);
  return act(state.personId, kind, body);
}

function commandsMenu(chat) {
  if (!chat.commands.length) return null;
  const shared = chat.kind !== "private";
  const items = chat.commands.map(({ bot, command }) => {
    const text = shared ? `/${command.command}@${bot}` : `/${command.command}`;
    return [h("span", { class: "command-name" }, `/${command.command}`), command.description, () => say(chat, text)];
  });
  return menu("slash", TEXTS.commands, items);
}
