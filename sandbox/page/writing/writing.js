// Beginning to answer or to edit a message, and putting words in the field.

import { redraw } from "../elements/frames.js";
import { changeDraft, clearDraft, draftOf } from "./drafts.js";

// `quote` is the part of the message that is answered; "" answers all of it.
export function startReplying(message, quote = "") {
  changeDraft(message.chat, { replyTo: message.message_id, quote, editing: 0 });
  focusField();
}

export function startEditing(message) {
  changeDraft(message.chat, { editing: message.message_id, replyTo: 0, quote: "" });
  fillField(message.chat, message.text);
}

// Neither answering nor editing; what was written to answer stays, an edit is given up.
export function stopContext(chatId) {
  const { editing, text } = draftOf(chatId);
  clearDraft(chatId);
  fillField(chatId, editing ? "" : text);
}

export function fillField(chatId, text) {
  changeDraft(chatId, { text });
  const field = document.querySelector(".field");
  if (field) field.value = text;
  focusField();
}

function focusField() {
  redraw();
  document.querySelector(".field")?.focus();
}
