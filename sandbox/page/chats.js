// The people one can be, and the list of chats of the one chosen.

import { nameOf } from "./bubbles.js";
import { avatar, h } from "./dom.js";
import { hashFor, state, unreadOf } from "./state.js";
import { TEXTS, excerpt, serviceText } from "./texts.js";
import { shortTime } from "./times.js";

export function drawPeople(place) {
  const links = state.world.people.map(personLink);
  place.replaceChildren(...(links.length ? links : [h("p", { class: "hint" }, TEXTS.nobody)]));
}

function personLink(person) {
  const name = nameOf(person);
  const current = person.id === state.personId;
  return h(
    "a",
    {
      class: "person",
      href: hashFor({ person: person.id, chat: current ? state.chatId : sharedChat() }),
      "aria-current": current ? "true" : null,
      title: person.is_deactivated ? `${name} (${TEXTS.deactivated})` : name,
    },
    avatar(name, person.id),
    h("span", { class: "person-name" }, name),
  );
}

// Changing person keeps a private chat with the same bot open; groups may be closed to the other.
function sharedChat() {
  return state.chatId > 0 ? state.chatId : 0;
}

export function drawChats(place) {
  const sorted = [...state.chats.values()].sort((a, b) => newest(b) - newest(a));
  place.replaceChildren(h("ul", {}, sorted.map((chat) => h("li", {}, chatLink(chat)))));
}

function chatLink(chat) {
  const last = [...chat.messages.values()].at(-1);
  const unread = chat.id === state.chatId ? 0 : unreadOf(chat);
  return h(
    "a",
    { class: "chat", href: hashFor({ chat: chat.id }), "aria-current": chat.id === state.chatId ? "page" : null },
    avatar(chat.title, chat.id, chat.kind === "private" ? "" : "group"),
    h(
      "span",
      { class: "chat-words" },
      h(
        "span",
        { class: "chat-top" },
        h("span", { class: "chat-title" }, chat.title),
        last && h("time", { class: "chat-time" }, shortTime(last.date)),
      ),
      h(
        "span",
        { class: "chat-bottom" },
        h("span", { class: "chat-last" }, last ? lastLine(chat, last) : (chat.description ?? "").split("\n")[0]),
        unread > 0 && h("span", { class: "unread", "aria-label": TEXTS.unread(unread) }, String(unread)),
      ),
    ),
  );
}

function lastLine(chat, message) {
  if (message.is_service) return serviceText(message, nameOf);
  const who = message.is_mine ? TEXTS.you : chat.kind === "private" ? "" : message.from.first_name;
  return who ? `${who}: ${excerpt(message)}` : excerpt(message);
}

function newest(chat) {
  return [...chat.messages.values()].at(-1)?.change ?? 0;
}
