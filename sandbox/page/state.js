// What the page knows: who one is, which chat is open, and the screen as the server tells it.

export const state = {
  world: { people: [], bots: [], groups: [] },
  personId: 0,
  chatId: 0,
  topicId: 0, // 0: all topics
  person: null,
  chats: new Map(),
  presses: new Map(),
};

export const PRESS_MILLISECONDS = 15000; // afterwards nobody can answer it any more

export function readHash() {
  const asked = new URLSearchParams(location.hash.slice(1));
  state.personId = Number(asked.get("person")) || state.world.people[0]?.id || 0;
  state.chatId = Number(asked.get("chat")) || 0;
  state.topicId = Number(asked.get("topic")) || 0;
}

export function hashFor({ person = state.personId, chat = 0, topic = 0 }) {
  const parts = [`person=${person}`];
  if (chat) parts.push(`chat=${chat}`);
  if (topic) parts.push(`topic=${topic}`);
  return `#${parts.join("&")}`;
}

// False where the event speaks of something unknown: the screen must be asked for again.
export function apply(event) {
  switch (event.kind) {
    case "screen":
      applyScreen(event);
      return true;
    case "message":
      return withChat(event.message.chat, (chat) => chat.messages.set(event.message.message_id, event.message));
    case "deleted":
      return withChat(event.chat, (chat) => chat.messages.delete(event.message_id));
    case "chat":
      return withChat(event.chat.id, (chat) => Object.assign(chat, event.chat));
    case "press":
      applyPress(event.press);
      return true;
    case "world":
      return false;
    default:
      return true;
  }
}

export function openChat() {
  return state.chats.get(state.chatId);
}

export function unreadOf(chat) {
  const messages = [...chat.messages.values()];
  const counts = (message) => !message.is_mine && !message.is_service && message.message_id > chat.read_up_to;
  return messages.filter(counts).length;
}

export function isPressed(message, data) {
  for (const press of state.presses.values()) {
    const same = press.chat === message.chat && press.message_id === message.message_id && press.data === data;
    if (same && !press.is_answered && Date.now() < press.until) return true;
  }
  return false;
}

function applyScreen(event) {
  state.person = event.person;
  state.chats = new Map(event.chats.map((chat) => [chat.id, withMessages(chat)]));
  state.presses = new Map();
  for (const press of event.presses) applyPress(press);
}

function withMessages(chat) {
  return { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) };
}

function applyPress(press) {
  const until = press.is_waiting ? Date.now() + PRESS_MILLISECONDS : 0;
  state.presses.set(press.id, { ...press, until });
}

function withChat(id, change) {
  const chat = state.chats.get(id);
  if (chat) change(chat);
  return Boolean(chat);
}
