// Above the messages: whose chat it is, what is pinned, which topic is shown.

import { scrollTo } from "./bubbles.js";
import { avatar, h, icon } from "./dom.js";
import { menu } from "./menus.js";
import { act } from "./side.js";
import { hashFor, state } from "./state.js";
import { TEXTS, excerpt } from "./texts.js";

const TYPING_MILLISECONDS = 5000;
let pinnedAt = -1; // which of the pinned messages the bar shows; -1: the newest
let typing = { chat: 0, until: 0 };

export function showTyping(chatId) {
  typing = { chat: chatId, until: Date.now() + TYPING_MILLISECONDS };
}

export function showNewestPin() {
  pinnedAt = -1;
}

export function headOf(chat) {
  return [
    h("a", { class: "round back", href: hashFor({}), "aria-label": TEXTS.back }, icon("back")),
    avatar(chat.title, chat.id, chat.kind === "private" ? "" : "group"),
    h("div", { class: "head-words" }, h("h1", { class: "head-title" }, chat.title), h("p", { class: "head-status" }, statusOf(chat))),
    chat.kind === "private" && chat.is_started && menu("more", TEXTS.more, [blockItem(chat)]),
  ].filter(Boolean);
}

function statusOf(chat) {
  if (typing.chat === chat.id && Date.now() < typing.until) return TEXTS.typing;
  return chat.kind === "private" ? TEXTS.bot : TEXTS.members(chat.members.length);
}

function blockItem(chat) {
  const does = chat.is_blocked ? "unblock" : "block";
  return [icon("close"), chat.is_blocked ? TEXTS.unblock : TEXTS.block, () => act(state.personId, does, { bot: chat.id })];
}

export function pinnedBar(chat) {
  const pinned = chat.pinned.map((id) => chat.messages.get(id)).filter(Boolean);
  if (!pinned.length) return null;
  const place = pinnedAt < 0 || pinnedAt >= pinned.length ? pinned.length - 1 : pinnedAt;
  const message = pinned[place];
  const title = pinned.length > 1 ? TEXTS.pinnedOf(place + 1, pinned.length) : TEXTS.pinned;
  const show = (event) => {
    scrollTo(message);
    pinnedAt = (place || pinned.length) - 1;
    event.currentTarget.dispatchEvent(new CustomEvent("redraw", { bubbles: true }));
  };
  return h(
    "button",
    { type: "button", class: "pinned-bar", onclick: show },
    icon("pin"),
    h("span", { class: "pinned-words" }, h("span", { class: "pinned-title" }, title), h("span", { class: "pinned-text" }, excerpt(message))),
  );
}

export function topicsBar(chat) {
  if (!chat.is_forum) return null;
  const topics = [{ id: 0, name: TEXTS.allTopics }, ...chat.topics];
  const links = topics.map((topic) =>
    h("a", { class: "topic", href: hashFor({ chat: chat.id, topic: topic.id }), "aria-current": topic.id === state.topicId ? "page" : null }, topic.name),
  );
  return h("nav", { class: "topics", "aria-label": "Chủ đề" }, links);
}
