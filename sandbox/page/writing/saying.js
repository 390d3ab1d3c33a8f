// Says something in a chat, in the topic that is open.

import { act } from "../world/side.js";
import { state } from "../world/state.js";

export function say(chat, text, { replyTo = 0, quote = "" } = {}) {
  return act(state.personId, "say", {
    chat: chat.id,
    text,
    topic: state.topicId,
    reply_to: replyTo,
    quote,
  });
}
