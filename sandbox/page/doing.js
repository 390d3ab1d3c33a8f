// What buttons and links do, and what is shown of a press that was answered.

import { putInField, say } from "./composer.js";
import { alertDialog, toast } from "./notices.js";
import { act } from "./side.js";
import { hashFor, openChat, state } from "./state.js";
import { TEXTS } from "./texts.js";

const START_LINK = /^https?:\/\/t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i;

export const hooks = {
  onLink: (address) => follow(address),
  onCommand: (text) => say(openChat(), text),
  onButton: (message, button) => press(message, button),
};

async function press(message, button) {
  if (button.callback_data !== undefined) return pressData(message, button);
  if (button.url) return follow(button.url) || window.open(button.url, "_blank", "noopener");
  if (button.copy_text) {
    await navigator.clipboard?.writeText(button.copy_text.text).catch(() => undefined);
    return toast(TEXTS.copied);
  }
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (query !== undefined) putInField(`@${message.from.username} ${query}`);
}

function pressData(message, button) {
  const fields = { chat: message.chat, message_id: message.message_id, data: button.callback_data };
  return act(state.personId, "press", fields);
}

// A link to a bot of this sandbox opens its chat, and starts it where the link says so.
function follow(address) {
  const found = START_LINK.exec(address);
  const chat = found && [...state.chats.values()].find((one) => one.username?.toLowerCase() === found[1].toLowerCase());
  if (!chat) return false;
  location.hash = hashFor({ chat: chat.id });
  if (found[2] !== undefined) act(state.personId, "start", { bot: chat.id, payload: found[2] });
  return true;
}

export function showAnswer(answered) {
  if (answered.url) follow(answered.url) || window.open(answered.url, "_blank", "noopener");
  if (!answered.text) return;
  if (answered.show_alert) alertDialog(answered.text);
  else toast(answered.text);
}
