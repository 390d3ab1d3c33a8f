// The keys of the field: Enter sends, arrows choose a suggestion, up edits what one said last, Escape gives up.

import { messagesOf } from "../world/state.js";
import { draftOf } from "./drafts.js";
import { chooseActive, closeSuggestions, isAsking, moveActive } from "./suggestions.js";
import { startEditing, stopContext } from "./writing.js";

const KEYS = {
  Enter: (event, field) => {
    if (event.shiftKey || event.isComposing) return false;
    if (!chooseActive() && !isAsking(field.value)) field.form.requestSubmit();
    return true;
  },
  ArrowDown: () => moveActive(1),
  ArrowUp: (_, field, chat) => moveActive(-1) || (!field.value && editLast(chat)),
  Escape: (_, __, chat) => closeSuggestions() || giveUp(chat),
};

export function hearKey(event, field, chat) {
  if (KEYS[event.key]?.(event, field, chat)) event.preventDefault();
}

function editLast(chat) {
  const mine = messagesOf(chat).findLast(
    (message) => message.is_mine && message.text && !message.forward_origin && !message.via_bot,
  );
  if (mine) startEditing(mine);
  return Boolean(mine);
}

function giveUp(chat) {
  const { replyTo, editing } = draftOf(chat.id);
  if (replyTo || editing) stopContext(chat.id);
  return Boolean(replyTo || editing);
}
