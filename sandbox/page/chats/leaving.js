// Turning away from a bot, a group or a channel.

import { confirmDialog } from "../elements/dialogs.js";
import { icon } from "../elements/icons.js";
import { act } from "../world/side.js";
import { hashFor, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

export function blockItem(chat) {
  const does = chat.is_blocked ? "unblock" : "block";
  return [
    icon("blocked"),
    chat.is_blocked ? TEXTS.unblock : TEXTS.block,
    () => act(state.personId, does, { bot: chat.id }),
    !chat.is_blocked && "danger",
  ];
}

export function leaveItem(chat) {
  return [
    icon("close"),
    chat.kind === "channel" ? TEXTS.leaveChannel : TEXTS.leave,
    () => leave(chat),
    "danger",
  ];
}

async function leave(chat) {
  if (!(await confirmDialog(TEXTS.leaveSure(chat.title)))) return;
  const done = await act(state.personId, "leave", { chat: chat.id });
  if (!done.error) location.hash = hashFor({});
}
