// Why one cannot write in a chat, in words; "" where one can.

import { openTopic, state } from "../world/state.js";
import { fullTime } from "../world/times.js";
import { TEXTS } from "../words/texts.js";

export function whyNotToWrite(chat) {
  if (state.person?.is_deactivated) return TEXTS.deactivatedHere;
  if (chat.kind === "private") return chat.is_blocked ? TEXTS.blocked : "";
  if (chat.upgraded_to) return TEXTS.upgraded;
  if (chat.kind === "channel") return chat.may_write ? "" : TEXTS.onlyAdministratorsPost;
  if (["creator", "administrator"].includes(chat.my_status)) return "";
  if (openTopic(chat)?.is_closed) return TEXTS.topicClosed;
  return chat.may_write === false ? restriction(chat) : "";
}

function restriction(chat) {
  const me = chat.members.find(({ user }) => user.id === state.personId);
  if (me?.status !== "restricted") return TEXTS.nobodyWrites;
  return me.until_date ? TEXTS.restrictedUntil(fullTime(me.until_date)) : TEXTS.restricted;
}
