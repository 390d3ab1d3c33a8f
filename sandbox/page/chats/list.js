// The list of chats of the person chosen.

import { avatar } from "../elements/avatars.js";
import { unreadBadge } from "../elements/badges.js";
import { h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { icon } from "../elements/icons.js";
import { keepAll } from "../elements/keeping.js";
import { stepsThrough } from "../elements/stepping.js";
import { hashFor, newestOf, state, unreadOf } from "../world/state.js";
import { shortTime } from "../world/times.js";
import { actionIn } from "../world/typing.js";
import { actionText } from "../words/actions.js";
import { excerpt } from "../words/excerpts.js";
import { nameOf, senderOf } from "../words/names.js";
import { plain } from "../words/searching.js";
import { serviceText } from "../words/services.js";
import { TEXTS } from "../words/texts.js";
import { draftOf } from "../writing/drafts.js";
import { accountsSwitch } from "./accounts.js";

const SEARCHED = 9; // as many chats are looked over without a search field
let words = "";

export function drawChats(place) {
  if (!place.childElementCount) layOut(place);
  const [accounts, search, list] = place.children;
  accountsSwitch(accounts);
  search.hidden = state.chats.size < SEARCHED;
  keepAll(list, [...entries(), emptyHint()]);
}

function layOut(place) {
  const search = h("input", {
    class: "search",
    type: "search",
    "aria-label": TEXTS.searchChats,
    placeholder: TEXTS.searchChats,
  });
  search.addEventListener("input", () => {
    words = search.value;
    redraw();
  });
  const list = h("ul", { class: "chat-list" });
  stepsThrough(list, "a.chat");
  place.append(h("div", { class: "accounts-slot" }), search, list);
}

function entries() {
  const wanted = plain(words.trim());
  const found = [...state.chats.values()].filter(
    (chat) => !chat.upgraded_to && plain(chat.title).includes(wanted),
  );
  const sorted = found.sort((a, b) => (newestOf(b)?.change ?? 0) - (newestOf(a)?.change ?? 0));
  return sorted.map((chat) => ({ key: chat.id, ...entry(chat) }));
}

function emptyHint() {
  return (
    state.person &&
    !state.chats.size && {
      key: "empty",
      mark: "",
      make: () => h("li", { class: "hint" }, TEXTS.noChats),
    }
  );
}

function entry(chat) {
  const last = newestOf(chat);
  const line = lastLine(chat, last);
  const isOpen = chat.id === state.chatId;
  const unread = isOpen ? 0 : unreadOf(chat);
  const time = last ? shortTime(last.date) : "";
  const mark = JSON.stringify([
    state.personId,
    chat.title,
    chat.kind,
    chat.is_blocked,
    isOpen,
    unread,
    time,
    line,
  ]);
  return { mark, make: () => h("li", {}, chatLink(chat, { line, isOpen, unread, time })) };
}

function chatLink(chat, { line, isOpen, unread, time }) {
  return h(
    "a",
    { class: "chat", href: hashFor({ chat: chat.id }), "aria-current": isOpen ? "page" : null },
    avatar(chat.title, chat.id, chat.kind !== "private" && "group"),
    h(
      "span",
      { class: "chat-words" },
      h(
        "span",
        { class: "chat-top" },
        h("span", { class: "chat-title" }, kindMark(chat), chat.title),
        h("time", { class: "chat-time" }, time),
      ),
      h(
        "span",
        { class: "chat-bottom" },
        h(
          "span",
          { class: ["chat-last", line.style] },
          line.who && h("b", {}, `${line.who}: `),
          line.text,
        ),
        blockedMark(chat),
        unreadBadge(unread, TEXTS.unread(unread)),
      ),
    ),
  );
}

function kindMark({ kind }) {
  return kind === "private" ? null : icon(kind === "channel" ? "channel" : "group");
}

function blockedMark(chat) {
  return (
    chat.is_blocked &&
    h(
      "span",
      {
        class: "blocked-mark",
        role: "img",
        "aria-label": TEXTS.blockedMark,
        title: TEXTS.blockedMark,
      },
      icon("blocked"),
    )
  );
}

// What is being done there, what one began to write, or what was said last.
function lastLine(chat, last) {
  const action = actionIn(chat.id);
  if (action) return { text: actionText(action.action), style: "busy" };
  const draft = chat.id !== state.chatId && draftOf(chat.id).text;
  if (draft) return { who: TEXTS.draft, text: draft, style: "draft" };
  if (!last) return { text: (chat.description ?? "").split("\n")[0] };
  return { who: whoSaid(chat, last), text: last.is_service ? serviceText(last) : excerpt(last) };
}

function whoSaid(chat, message) {
  if (message.is_service || chat.kind === "channel") return "";
  if (message.is_mine) return TEXTS.you;
  const sender = senderOf(message);
  return chat.kind === "private" ? "" : (sender.first_name ?? nameOf(sender));
}
