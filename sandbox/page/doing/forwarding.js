// A message goes on to another chat, which opens.

import { act } from "../world/side.js";
import { hashFor, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { openChooser } from "./choosing.js";

export async function openForwarding(message) {
  const chat = await openChooser(TEXTS.forwardTo);
  if (!chat) return;
  const done = await act(state.personId, "forward", {
    from_chat: message.chat,
    message_id: message.message_id,
    chat: chat.id,
  });
  if (!done.error) location.hash = hashFor({ chat: chat.id });
}
