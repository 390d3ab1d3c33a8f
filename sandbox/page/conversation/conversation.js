// The open chat: its head, the pinned message, topics, messages, and where one writes.

import { h } from "../elements/dom.js";
import { keep } from "../elements/keeping.js";
import { openChat, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { drawFoot } from "../writing/foot.js";
import { drawHead } from "./head.js";
import { drawLog } from "./log.js";
import { drawPins } from "./pins.js";
import { drawTopics } from "./topics.js";
import { logArea } from "./scrolling.js";

export function drawConversation(place) {
  const chat = openChat();
  keep(
    place,
    chat ? `${state.personId} ${chat.id} ${state.topicId}` : `none ${state.chatId}`,
    () => (chat ? layOut(chat) : nothing()),
  );
  if (chat) fill(place.firstElementChild, chat);
}

function nothing() {
  return h("p", { class: "hint" }, state.chatId ? "" : TEXTS.chooseChat);
}

function layOut(chat) {
  return h(
    "div",
    { class: "open-chat" },
    h("header", { class: "head" }),
    h("div", { class: "bars" }, h("div"), h("div")),
    logArea(chat),
    h("div", { class: "foot" }),
  );
}

function fill(place, chat) {
  const [head, bars, area, foot] = place.children;
  drawHead(head, chat);
  drawPins(bars.children[0], chat);
  drawTopics(bars.children[1], chat);
  drawFoot(foot, chat);
  drawLog(area, chat);
}
