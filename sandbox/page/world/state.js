// What the page knows: who one is, which chat is open, and the screen as the server tells it.

export const state = {
  world: { people: [], bots: [], groups: [] },
  personId: 0,
  chatId: 0,
  topicId: 0, // 0: all topics
  person: null,
  chats: new Map(),
  presses: new Map(),
  inline: new Map(), // query to what the bot offered
};

export const GENERAL_ID = 1;
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
      return withChat(event.message.chat, (chat) =>
        chat.messages.set(event.message.message_id, event.message),
      );
    case "deleted":
      return withChat(event.chat, (chat) => chat.messages.delete(event.message_id));
    case "chat":
      return withChat(event.chat.id, (chat) => Object.assign(chat, event.chat));
    case "gone":
      state.chats.delete(event.chat);
      return true;
    case "press":
      applyPress(event.press);
      return true;
    case "inline":
      state.inline.set(event.inline.query_id, event.inline);
      return true;
    default:
      return true;
  }
}

export function openChat() {
  return state.chats.get(state.chatId);
}

// The topic that is open; null in a chat without topics, or where all are shown.
export function openTopic(chat) {
  return topicsOf(chat).find(({ id }) => id === state.topicId) ?? null;
}

// The General topic comes first: its messages name no topic.
export function topicsOf(chat) {
  return [chat.general_topic, ...(chat.topics ?? [])].filter(Boolean);
}

export function topicOf(chat, message) {
  return topicsOf(chat).find(({ id }) => id === (message.message_thread_id ?? GENERAL_ID));
}

export function messagesOf(chat) {
  return [...chat.messages.values()];
}

export function newestOf(chat) {
  return messagesOf(chat).at(-1);
}

export function unreadOf(chat) {
  const counts = (message) =>
    !message.is_mine && !message.is_service && message.message_id > chat.read_up_to;
  return messagesOf(chat).filter(counts).length;
}

// What buttons of a message send that wait for an answer.
export function pressedOf(message) {
  const waits = (press) =>
    press.chat === message.chat &&
    press.message_id === message.message_id &&
    !press.is_answered &&
    Date.now() < press.until;
  return [...state.presses.values()].filter(waits).map(({ data }) => data);
}

function applyScreen(event) {
  state.person = event.person;
  state.chats = new Map(event.chats.map((chat) => [chat.id, withMessages(chat)]));
  state.inline = new Map(event.inline.map((query) => [query.query_id, query]));
  state.presses = new Map();
  for (const press of event.presses) applyPress(press);
}

function withMessages(chat) {
  return {
    ...chat,
    messages: new Map(chat.messages.map((message) => [message.message_id, message])),
  };
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
