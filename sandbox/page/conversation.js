// The open chat: its head, the pinned message, topics, messages, and where one writes.

import { headOf, pinnedBar, showNewestPin, topicsBar } from "./bars.js";
import { composer } from "./composer.js";
import { h } from "./dom.js";
import { fillLog, forgetNodes } from "./log.js";
import { openChat, state } from "./state.js";
import { TEXTS } from "./texts.js";

const NEAR_THE_END = 120; // pixels from the bottom within which new messages are followed
let shown = ""; // person, chat and topic laid out now

export function drawConversation(place) {
  const chat = openChat();
  if (!chat) return drawNothing(place);
  const key = `${state.personId} ${chat.id} ${state.topicId}`;
  if (shown !== key) layOut(place, key);
  fill(place, chat);
}

function drawNothing(place) {
  shown = "";
  place.replaceChildren(h("p", { class: "hint" }, state.chatId ? "" : TEXTS.chooseChat));
}

function layOut(place, key) {
  shown = key;
  forgetNodes();
  showNewestPin();
  place.replaceChildren(
    h("header", { class: "head" }),
    h("div", { class: "bars" }),
    h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" }),
    h("div", { class: "foot" }),
  );
}

function fill(place, chat) {
  const [head, bars, log, foot] = place.children;
  head.replaceChildren(...headOf(chat));
  bars.replaceChildren(...[pinnedBar(chat), topicsBar(chat)].filter(Boolean));
  const follows = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END || !log.childElementCount;
  fillLog(log, chat);
  fillFoot(foot, chat);
  if (follows) log.scrollTop = log.scrollHeight;
}

// Kept while one writes, drawn again where something about it has changed.
function fillFoot(foot, chat) {
  const mark = JSON.stringify([chat.id, chat.keyboard, chat.is_blocked, chat.is_started, chat.commands, chat.upgraded_to, foot.dataset.redraw]);
  if (foot.dataset.mark === mark) return;
  const writing = foot.contains(document.activeElement) && document.activeElement.classList.contains("field");
  foot.dataset.mark = mark;
  foot.replaceChildren(...[chat.is_blocked && h("p", { class: "hint" }, TEXTS.blocked), composer(chat)].filter(Boolean));
  if (writing) foot.querySelector(".field")?.focus();
}
