// Where one stands among the messages: at the newest, unless one has scrolled away from it.

import { unreadBadge } from "../elements/badges.js";
import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { newestOf, unreadOf } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { hearsKeys } from "./keys.js";

const NEAR_THE_END = 120; // pixels from the bottom within which new messages are followed
const SHOWN_MILLISECONDS = 1500;

// `unreadFrom` is the last message read before the chat was opened, -1 where nothing waits.
export function logArea(chat) {
  const log = h("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    "aria-label": chat.title,
    tabindex: "0",
  });
  const area = h("div", { class: "log-area" }, log, h("div", { class: "newest" }));
  area.dataset.unreadFrom = unreadOf(chat) ? chat.read_up_to : -1;
  area.dataset.seen = newestOf(chat)?.message_id ?? 0;
  hearsKeys(log);
  staysAtEnd(log);
  log.addEventListener("scroll", () => drawNewest(area, chat), { passive: true });
  return area;
}

// Runs `fill` and then stands where one wants to be: at the end, at what is unread, or where one was.
export function keepPlace(area, chat, fill) {
  const log = area.firstElementChild;
  const isFirst = !log.childElementCount;
  const follows = isFirst || wasAtEnd(log);
  const above = log.scrollHeight - log.scrollTop;
  fill(log);
  const unread = isFirst && log.querySelector(".unread-line");
  if (unread) unread.scrollIntoView({ block: "start" });
  else if (follows) log.scrollTop = log.scrollHeight;
  else if (log.dataset.grewAbove) log.scrollTop = log.scrollHeight - above;
  delete log.dataset.grewAbove;
  noteWhere(log);
  drawNewest(area, chat);
}

export function messageElementId(messageId) {
  return `message-${messageId}`;
}

export function scrollToMessage(messageId) {
  const target = document.getElementById(messageElementId(messageId));
  if (!target) return;
  target.scrollIntoView({ block: "center", behavior: gait() });
  target.classList.add("shown");
  setTimeout(() => target.classList.remove("shown"), SHOWN_MILLISECONDS);
}

// At once for those who asked their device for less motion.
function gait() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

function isNearEnd(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END;
}

// The log shrinks where a keyboard opens below it: who stood at the end still does.
function staysAtEnd(log) {
  const follow = () => wasAtEnd(log) && (log.scrollTop = log.scrollHeight);
  log.addEventListener("scroll", () => noteWhere(log), { passive: true });
  new ResizeObserver(follow).observe(log);
}

// Before whatever is just changing the height of the log or of what is in it.
function wasAtEnd(log) {
  return log.dataset.isAtEnd === "true";
}

function noteWhere(log) {
  log.dataset.isAtEnd = String(isNearEnd(log));
}

function drawNewest(area, chat) {
  const [log, place] = area.children;
  const isAway = !isNearEnd(log);
  if (!isAway) area.dataset.seen = newestOf(chat)?.message_id ?? 0;
  const count = [...chat.messages.keys()].filter((id) => id > Number(area.dataset.seen)).length;
  keep(place, `${isAway} ${count}`, () => (isAway ? newestButton(log, count) : null));
}

function newestButton(log, count) {
  const go = () => log.scrollTo({ top: log.scrollHeight, behavior: gait() });
  return button(
    { class: "newest-button", "aria-label": TEXTS.toNewest, title: TEXTS.toNewest, onclick: go },
    unreadBadge(count, TEXTS.unread(count)),
    icon("down"),
  );
}
