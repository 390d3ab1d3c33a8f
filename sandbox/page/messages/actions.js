// What one can do with a message: by its button, a right click, a long press, or the menu key.

import { openForwarding } from "../doing/forwarding.js";
import { copy } from "../elements/copying.js";
import { confirmDialog, openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { openMenu } from "../elements/menus.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { startEditing, startReplying } from "../writing/writing.js";
import { mayTakeBackVote, vote } from "./polls.js";
import { reactionRow } from "./reactions.js";

const MENU_KEYS = ["Enter", "ContextMenu"];
const LONG_PRESS_MILLISECONDS = 500;

export function actionsButton(message) {
  const opener = button(
    {
      class: "actions",
      "aria-label": TEXTS.messageActions,
      title: TEXTS.messageActions,
      "aria-haspopup": "true",
    },
    icon("more"),
  );
  opener.addEventListener("mousedown", (event) => event.preventDefault()); // keeps what is selected
  opener.addEventListener("click", () => open(opener, message));
  return opener;
}

export function hearsMenu(article, message) {
  const opener = article.querySelector(".actions");
  hearsLongPress(article.querySelector(".bubble"), () => open(opener, message));
  article.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, .inline-keyboard")) return;
    if (String(getSelection()) && !selectedIn(article)) return;
    event.preventDefault();
    open(opener, message);
  });
  article.addEventListener("keydown", (event) => {
    if (event.target === article && MENU_KEYS.includes(event.key))
      open(opener, message, event.preventDefault());
  });
}

// Not every phone tells of a long press by itself.
function hearsLongPress(bubble, does) {
  let timer = 0;
  const begin = ({ pointerType }) =>
    (timer = pointerType === "touch" ? setTimeout(does, LONG_PRESS_MILLISECONDS) : 0);
  bubble.addEventListener("pointerdown", begin);
  for (const end of ["pointerup", "pointermove", "pointercancel"])
    bubble.addEventListener(end, () => clearTimeout(timer));
}

function open(opener, message) {
  const close = () => document.querySelector(".menu:popover-open")?.hidePopover();
  const selected = selectedIn(opener.closest("article"));
  openMenu(opener, items(message, selected), reactionRow(message, close));
}

// What is selected of a message's own words.
function selectedIn(article) {
  const selection = getSelection();
  const words = article.querySelector(".text");
  const ends = [selection.anchorNode, selection.focusNode];
  return words && ends.every((node) => words.contains(node)) ? String(selection).trim() : "";
}

function items(message, selected) {
  const text = message.text ?? message.caption;
  const quote = text?.includes(selected) ? selected : "";
  const isFree = !message.has_protected_content;
  const isMyText = message.is_mine && message.text && !message.forward_origin && !message.via_bot;
  return [
    quote && [icon("reply"), TEXTS.quote, () => startReplying(message, quote)],
    [icon("reply"), TEXTS.reply, () => startReplying(message)],
    isMyText && [icon("edit"), TEXTS.editMessage, () => startEditing(message)],
    mayTakeBackVote(message) && [icon("poll"), TEXTS.takeBackVote, () => vote(message, [])],
    text && isFree && [icon("copy"), TEXTS.copyText, () => copy(quote || text)],
    isFree && [icon("forward"), TEXTS.forward, () => openForwarding(message)],
    [icon("code"), TEXTS.showData, () => showData(message)],
    message.is_mine && [icon("trash"), TEXTS.deleteMessage, () => remove(message), "danger"],
  ];
}

async function remove(message) {
  if (await confirmDialog(TEXTS.deleteSure))
    act(state.personId, "delete", { chat: message.chat, message_id: message.message_id });
}

function showData(message) {
  const data = JSON.stringify(message, null, 2);
  return openDialog(TEXTS.data, () => [
    h("pre", { class: "data", tabindex: "0", "data-first": true }, data),
    h(
      "div",
      { class: "dialog-buttons" },
      button({ class: "dialog-button", onclick: () => copy(data) }, TEXTS.copy),
    ),
  ]);
}
