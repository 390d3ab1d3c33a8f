// What is being written in each chat during this visit: text, the message replied to (or a part of it) or edited.

import { state } from "../world/state.js";

const EMPTY = Object.freeze({ text: "", replyTo: 0, quote: "", editing: 0 });
const drafts = new Map();

export function draftOf(chatId) {
  return drafts.get(keyOf(chatId)) ?? EMPTY;
}

export function changeDraft(chatId, change) {
  drafts.set(keyOf(chatId), { ...draftOf(chatId), ...change });
}

export function clearDraft(chatId) {
  drafts.delete(keyOf(chatId));
}

function keyOf(chatId) {
  return `${state.personId} ${chatId}`;
}
