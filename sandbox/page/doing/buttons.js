// What the buttons under messages do.

import { copy } from "../elements/copying.js";
import { toast } from "../elements/toasts.js";
import { act } from "../world/side.js";
import { hashFor, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { fillField } from "../writing/writing.js";
import { openChooser } from "./choosing.js";
import { openAddress } from "./links.js";

const DOES = {
  callback_data: (message, data) =>
    act(state.personId, "press", { chat: message.chat, message_id: message.message_id, data }),
  url: (_, address) => openAddress(address),
  login_url: (_, { url }) => openAddress(url),
  web_app: (_, { url }) => openAddress(url),
  copy_text: (_, { text }) => copy(text),
  switch_inline_query_current_chat: (message, query) =>
    fillField(state.chatId, inlineText(message, query)),
  switch_inline_query: (message, query) => askElsewhere(message, query),
  switch_inline_query_chosen_chat: (message, { query = "" }) => askElsewhere(message, query),
};

export function useButton(message, button) {
  const kind = Object.keys(DOES).find((name) => button[name] !== undefined);
  return kind ? DOES[kind](message, button[kind]) : toast(TEXTS.notHere);
}

// The bot's name and a question go to the chat chosen, ready to be finished there.
async function askElsewhere(message, query) {
  const chat = await openChooser(TEXTS.chooseTo);
  if (!chat) return;
  location.hash = hashFor({ chat: chat.id });
  fillField(chat.id, inlineText(message, query));
}

function inlineText(message, query) {
  return `@${(message.via_bot ?? message.from).username} ${query}`;
}
