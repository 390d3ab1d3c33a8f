// How people, bots and chats are called.

// Vietnamese order: the family name first.
export function nameOf({ title, first_name, last_name }) {
  return title ?? [last_name, first_name].filter(Boolean).join(" ");
}

// Who stands over a message: a person, a bot, or the chat in whose name it was posted.
export function senderOf(message) {
  return message.sender_chat ?? message.from;
}

export function originOf(origin) {
  const known = origin.sender_user ?? origin.chat ?? origin.sender_chat;
  return known ? nameOf(known) : (origin.sender_user_name ?? "");
}
