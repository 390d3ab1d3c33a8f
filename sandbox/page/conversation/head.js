// Above the messages: whose chat it is, and what one can do with it.

import { aboutChat } from "../chats/about.js";
import { blockItem, leaveItem } from "../chats/leaving.js";
import { topicItems } from "../chats/running.js";
import { avatar } from "../elements/avatars.js";
import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { keepAll } from "../elements/keeping.js";
import { menuButton } from "../elements/menus.js";
import { hashFor, openChat } from "../world/state.js";
import { actionIn } from "../world/typing.js";
import { actionText } from "../words/actions.js";
import { TEXTS } from "../words/texts.js";

export function drawHead(place, chat) {
  const status = statusOf(chat);
  keepAll(place, [
    { key: "back", mark: "", make: backLink },
    { key: "title", mark: chat.title, make: () => title(chat) },
    {
      key: "status",
      mark: JSON.stringify(status),
      make: () => h("p", { class: ["head-status", status.isBusy && "busy"] }, status.text),
    },
    { key: "more", mark: "", make: () => menuButton("more", TEXTS.more, () => items(openChat())) },
  ]);
}

function backLink() {
  return h("a", { class: "round back", href: hashFor({}), "aria-label": TEXTS.back }, icon("back"));
}

function title(chat) {
  const about = { title: TEXTS.aboutChat, onclick: () => aboutChat(chat.id) };
  const picture = avatar(chat.title, chat.id, chat.kind !== "private" && "group");
  return h("h1", {}, button({ class: "head-title", ...about }, picture, h("span", {}, chat.title)));
}

function items(chat) {
  return [
    [icon("info"), TEXTS.aboutChat, () => aboutChat(chat.id)],
    ...topicItems(chat),
    chat.kind === "private" ? blockItem(chat) : leaveItem(chat),
  ];
}

function statusOf(chat) {
  const action = actionIn(chat.id);
  if (action) return { isBusy: true, text: withName(chat, action) };
  if (chat.kind === "private") return { text: TEXTS.bot };
  const count = chat.members?.length ?? 0;
  return { text: chat.kind === "channel" ? TEXTS.subscribers(count) : TEXTS.members(count) };
}

function withName(chat, { action, from }) {
  return chat.kind === "private" || !from
    ? actionText(action)
    : `${from.first_name} ${actionText(action)}`;
}
