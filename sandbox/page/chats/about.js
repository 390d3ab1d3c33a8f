// About a chat: what it is, what one may do with it, and who is in it.

import { avatar } from "../elements/avatars.js";
import { openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { blockItem, leaveItem } from "./leaving.js";
import { members, requests } from "./members.js";
import { runningItems, runs } from "./running.js";

export function aboutChat(chatId) {
  const chat = state.chats.get(chatId);
  return openDialog(chat.title, (close) =>
    h(
      "div",
      { class: "dialog-body about" },
      picture(chat),
      description(chat),
      actions(chat, close),
      requests(chat, close),
      members(chat, close),
    ),
  );
}

function picture(chat) {
  const name = chat.username && `@${chat.username}`;
  return h(
    "div",
    { class: "about-head" },
    avatar(chat.title, chat.id, "large", chat.kind !== "private" && "group"),
    h("p", { class: "second-line" }, name),
  );
}

function description(chat) {
  return chat.description && h("p", { class: "about-text" }, chat.description);
}

function actions(chat, close) {
  const last = chat.kind === "private" ? chat.is_started && blockItem(chat) : leaveItem(chat);
  const items = [...(runs(chat) ? runningItems(chat) : []), last].filter(Boolean);
  const row = ([mark, text, action, style]) =>
    h(
      "li",
      {},
      button(
        { class: ["menu-item", style], onclick: () => (close(), action()) },
        mark,
        h("span", {}, text),
      ),
    );
  return h("ul", { class: "about-actions", "aria-label": TEXTS.aboutChat }, items.map(row));
}
