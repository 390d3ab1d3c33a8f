// The messages of the open chat, with the days between them.

import { avatar } from "../elements/avatars.js";
import { button, h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { keepAll } from "../elements/keeping.js";
import { bubble } from "../messages/bubble.js";
import { act } from "../world/side.js";
import { GENERAL_ID, messagesOf, openChat, pressedOf, state, topicOf } from "../world/state.js";
import { dayOf } from "../world/times.js";
import { senderOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";
import { keepPlace } from "./scrolling.js";

const TOGETHER_SECONDS = 600; // messages of one sender this close stand as one run

export function drawLog(area, chat) {
  const unreadFrom = Number(area.dataset.unreadFrom);
  keepPlace(area, chat, (log) =>
    keepAll(log, [olderEntry(chat), ...entries(chat, unreadFrom), emptyEntry(chat)]),
  );
}

function entries(chat, unreadFrom) {
  const made = [];
  let day = "";
  let isUnreadShown = unreadFrom < 0;
  const albums = inAlbums(messagesOf(chat).filter(isInTopic));
  albums.forEach((album, index) => {
    const [message] = album;
    const today = dayOf(message.date);
    if (today !== day) made.push(dayEntry((day = today), message));
    if (
      !isUnreadShown &&
      message.message_id > unreadFrom &&
      !message.is_mine &&
      !message.is_service
    )
      isUnreadShown = made.push(unreadEntry()) > 0;
    made.push(messageEntry(chat, album, albums[index - 1]?.at(-1), albums[index + 1]?.[0]));
  });
  return made;
}

function isInTopic(message) {
  return !state.topicId || (message.message_thread_id ?? GENERAL_ID) === state.topicId;
}

// Messages of one album stand as one.
function inAlbums(messages) {
  const albums = [];
  for (const message of messages) {
    const group = message.media_group_id;
    if (group && albums.at(-1)?.[0].media_group_id === group) albums.at(-1).push(message);
    else albums.push([message]);
  }
  return albums;
}

function messageEntry(chat, album, above, below) {
  const [message] = album;
  const context = {
    isGroup: chat.kind !== "private",
    topicName: topicName(chat, message),
    follows: areTogether(above, message),
    isFollowed: areTogether(message, below),
  };
  const drawn = album.map((one) => [one.message_id, one.change, one.is_pinned, pressedOf(one)]);
  const { message_id: key, version } = message;
  const make = (before) =>
    bubble(album, { ...context, isChanged: before && before.version !== version });
  return { key, version, mark: JSON.stringify([drawn, context]), make };
}

function areTogether(above, below) {
  if (!above || !below || above.is_service || below.is_service) return false;
  const isSame =
    senderOf(above).id === senderOf(below).id && dayOf(above.date) === dayOf(below.date);
  return isSame && below.date - above.date < TOGETHER_SECONDS;
}

function dayEntry(day, message) {
  return {
    key: `day of ${message.message_id}`,
    mark: day,
    make: () => h("div", { class: "day" }, h("span", {}, day)),
  };
}

function unreadEntry() {
  return {
    key: "unread",
    mark: "",
    make: () => h("div", { class: "unread-line" }, h("span", {}, TEXTS.unreadFromHere)),
  };
}

function topicName(chat, message) {
  if (!chat.is_forum || state.topicId || message.is_service) return "";
  return topicOf(chat, message)?.name ?? TEXTS.general;
}

function olderEntry(chat) {
  return (
    chat.has_older && {
      key: "older",
      mark: "",
      make: () => button({ class: "older", onclick: fetchOlder }, TEXTS.older),
    }
  );
}

async function fetchOlder() {
  const chat = openChat();
  const { messages, has_older } = await act(state.personId, "older", {
    chat: chat.id,
    before: Math.min(...chat.messages.keys()),
  });
  if (!messages) return;
  chat.messages = new Map([
    ...messages.map((message) => [message.message_id, message]),
    ...chat.messages,
  ]);
  chat.has_older = has_older;
  document.querySelector(".log").dataset.grewAbove = "true";
  redraw();
}

function emptyEntry(chat) {
  if (messagesOf(chat).some(isInTopic)) return null;
  const mark = JSON.stringify([chat.kind, chat.title, chat.description]);
  return {
    key: "empty",
    mark,
    make: () =>
      chat.kind === "private" ? welcome(chat) : h("p", { class: "hint" }, TEXTS.emptyChat),
  };
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
