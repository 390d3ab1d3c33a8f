// Links and commands tapped in a text.

import { act } from "../world/side.js";
import { hashFor, openChat, state } from "../world/state.js";
import { say } from "../writing/saying.js";

const BOT_LINK =
  /^(?:https?:\/\/(?:t|telegram)\.me\/|tg:\/\/resolve\?domain=)(\w+)\/?(?:[?&]start=([\w-]*))?$/i;

// A link to a bot or group of this sandbox opens its chat, and starts the bot where the link says so.
export function followLink(address) {
  const found = BOT_LINK.exec(address);
  const chat =
    found &&
    [...state.chats.values()].find(
      ({ username }) => username?.toLowerCase() === found[1].toLowerCase(),
    );
  if (!chat) return false;
  location.hash = hashFor({ chat: chat.id });
  if (found[2] !== undefined) act(state.personId, "start", { bot: chat.id, payload: found[2] });
  return true;
}

export function openAddress(address) {
  if (!followLink(address)) window.open(address, "_blank", "noopener");
}

export function sayCommand(text) {
  return say(openChat(), text);
}
