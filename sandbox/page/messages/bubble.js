// One message, or one album: who, what, when, and the buttons under it.

import { avatar } from "../elements/avatars.js";
import { h } from "../elements/dom.js";
import { messageElementId } from "../conversation/scrolling.js";
import { timeOfDay } from "../world/times.js";
import { nameOf, senderOf } from "../words/names.js";
import { serviceText } from "../words/services.js";
import { content, isBare } from "./content.js";
import { forwardedFrom, quoted, senderLine } from "./heading.js";
import { inlineKeyboard } from "./keyboard.js";
import { actionsButton, hearsMenu } from "./actions.js";
import { reactions } from "./reactions.js";
import { stamp } from "./stamp.js";
import { words } from "./words.js";

// `context`: {isGroup, topicName, follows, isFollowed, isChanged}; a run is what one sender says in a row.
export function bubble(album, context) {
  const [message] = album;
  return message.is_service ? service(message) : spoken(album, context);
}

function service(message) {
  return h(
    "div",
    { class: "service", id: messageElementId(message.message_id) },
    h("span", {}, serviceText(message)),
  );
}

function spoken(album, context) {
  const [message] = album;
  const isTheirs = context.isGroup && !isMine(message);
  const article = h(
    "article",
    {
      class: classes(message, context),
      id: messageElementId(message.message_id),
      tabindex: "-1",
      "aria-label": labelOf(message),
    },
    isTheirs && avatar(nameOf(senderOf(message)), senderOf(message).id, "small"),
    h(
      "div",
      { class: "column" },
      h("div", { class: "beside" }, inside(album, context, isTheirs), actionsButton(message)),
      inlineKeyboard(message),
    ),
  );
  hearsMenu(article, message);
  return article;
}

function classes(message, { follows, isFollowed, isChanged }) {
  return [
    "message",
    isMine(message) ? "mine" : "theirs",
    follows && "follows",
    isFollowed && "followed",
    isChanged && "changed",
  ];
}

// What one posts in a channel is the channel's.
function isMine(message) {
  return message.is_mine && !message.sender_chat;
}

function labelOf(message) {
  return `${nameOf(senderOf(message))}, ${timeOfDay(message.date)}`;
}

// The others of an album are found where it stands.
function anchors(album) {
  return album.slice(1).map(({ message_id }) => h("span", { id: messageElementId(message_id) }));
}

function inside(album, context, isTheirs) {
  const [message] = album;
  const told = album.find(({ caption }) => caption) ?? message;
  const text = words(told, album);
  return h(
    "div",
    { class: ["bubble", isBare(message) && "bare", message.has_protected_content && "protected"] },
    isTheirs && !context.follows && senderLine(message),
    context.topicName && h("div", { class: "topic-name" }, context.topicName),
    forwardedFrom(message),
    quoted(message),
    told.show_caption_above_media && text,
    anchors(album),
    content(album),
    !told.show_caption_above_media && text,
    !text && stamp(album),
    reactions(message),
  );
}
