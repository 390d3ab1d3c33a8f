// The messages of the open chat. Nodes that need no change are kept from one drawing to the next.

import { bubble } from "./bubbles.js";
import { avatar, h } from "./dom.js";
import { hooks } from "./doing.js";
import { state } from "./state.js";
import { TEXTS } from "./texts.js";
import { dayOf } from "./times.js";

const TOGETHER_SECONDS = 600; // messages of one sender this close stand as one group
let kept = new Map();

export function forgetNodes() {
  kept = new Map();
}

// Draws again what waits for an answer: a press answered or timed out changes its button.
export function redrawMessage(chatId, messageId) {
  if (chatId === state.chatId) kept.delete(messageId);
}

export function fillLog(log, chat) {
  const messages = [...chat.messages.values()].filter((message) => !state.topicId || message.message_thread_id === state.topicId);
  const nodes = [];
  let day = "";
  let above = null;
  for (const message of messages) {
    if (dayOf(message.date) !== day) {
      day = dayOf(message.date);
      above = null;
      nodes.push(dayNode(day));
    }
    nodes.push(messageNode(chat, message, above));
    above = message;
  }
  if (!messages.length && chat.kind === "private") nodes.push(welcome(chat));
  settle(log, nodes);
}

// Nodes that are there already stay: focus, selection and opened quotations survive.
function settle(log, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...log.children]) if (!wanted.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
}

function dayNode(day) {
  const key = `day ${day}`;
  if (!kept.has(key)) kept.set(key, { node: h("div", { class: "day" }, h("span", {}, day)) });
  return kept.get(key).node;
}

function messageNode(chat, message, above) {
  const follows = Boolean(above && !above.is_service && above.from.id === message.from.id && message.date - above.date < TOGETHER_SECONDS);
  const mark = `${message.change} ${message.is_pinned} ${follows}`;
  const known = kept.get(message.message_id);
  if (known?.mark === mark) return known.node;
  const context = { isGroup: chat.kind !== "private", topicName: topicName(chat, message), follows, hooks };
  const node = bubble(message, context);
  if (known && known.node.isConnected) node.classList.add("changed");
  kept.set(message.message_id, { mark, node });
  return node;
}

function topicName(chat, message) {
  if (!chat.is_forum || state.topicId) return "";
  const topic = chat.topics.find(({ id }) => id === message.message_thread_id);
  return topic ? topic.name : TEXTS.general;
}

function welcome(chat) {
  return h(
    "div",
    { class: "welcome" },
    avatar(chat.title, chat.id, "large"),
    h("h2", {}, chat.title),
    chat.description && h("p", { class: "welcome-question" }, TEXTS.whatCanItDo),
    chat.description && h("p", { class: "welcome-text" }, chat.description),
  );
}
