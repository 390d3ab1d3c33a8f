// Files of every kind, the contact, a place, a poll, dice; files may also be dropped or pasted.

import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { act } from "../world/side.js";
import { openChat, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { askByPoll } from "./asking_by_poll.js";
import { draftOf } from "./drafts.js";
import { fillField } from "./writing.js";

const HOA_BINH = { latitude: 20.8172, longitude: 105.3376 }; // the place everybody is at

export function attachItems(chat) {
  return [
    [icon("file"), TEXTS.attachFile, () => pick(chat, "document", "")],
    [icon("picture"), TEXTS.attachPhoto, () => pick(chat, "photo", "image/*")],
    [icon("play"), TEXTS.video, () => pick(chat, "video", "video/*")],
    [icon("sound"), TEXTS.voice, () => pick(chat, "voice", "audio/*")],
    [icon("place"), TEXTS.location, () => shareLocation(chat)],
    [icon("phone"), TEXTS.attachContact, () => shareContact(chat)],
    [icon("poll"), TEXTS.attachPoll, () => askByPoll(chat)],
    [icon("dice"), TEXTS.attachDice, () => send("dice", { chat: chat.id, emoji: "🎲" })],
  ];
}

export function shareContact(chat) {
  return send("contact", { chat: chat.id });
}

export function shareLocation(chat) {
  return send("location", { chat: chat.id, ...HOA_BINH });
}

export function takesDroppedFiles(area) {
  area.dataset.hint = TEXTS.dropHere;
  const drag = (isOver) => (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    area.classList.toggle("dropping", isOver);
  };
  area.addEventListener("dragover", drag(true));
  area.addEventListener("dragleave", drag(false));
  area.addEventListener(
    "drop",
    (event) => (drag(false)(event), uploadAll(event.dataTransfer.files)),
  );
  area.addEventListener("paste", (event) => uploadAll(event.clipboardData.files));
}

function send(name, fields) {
  return act(state.personId, name, { topic: state.topicId, ...fields });
}

async function uploadAll(files) {
  for (const file of files)
    await upload(openChat(), file.type.startsWith("image/") ? "photo" : "document", file);
}

function pick(chat, kind, accept) {
  const input = h("input", {
    type: "file",
    accept,
    onchange: () => upload(chat, kind, input.files[0]),
  });
  input.click();
}

// What stands in the field goes along as the caption.
async function upload(chat, kind, file) {
  const body = new FormData();
  const caption = draftOf(chat.id).text.trim();
  for (const [name, value] of Object.entries({
    chat: chat.id,
    topic: state.topicId,
    kind,
    caption,
    file,
  }))
    body.append(name, value);
  const done = await act(state.personId, "media", body);
  if (!done.error && caption) fillField(chat.id, "");
}
