// Starts the page: finds out who there is, follows the address bar, listens to the server.

import { drawClock } from "./bench/clock.js";
import { makingButton } from "./bench/making.js";
import { drawPeople } from "./bench/people.js";
import { drawChats } from "./chats/list.js";
import { drawConversation } from "./conversation/conversation.js";
import { showAnswer } from "./doing/answers.js";
import { drawWith, redraw } from "./elements/frames.js";
import { stepsThrough } from "./elements/stepping.js";
import { LANGUAGE } from "./words/language.js";
import { TEXTS } from "./words/texts.js";
import { applyUnread } from "./world/people.js";
import { act, fetchWorld, listen } from "./world/side.js";
import {
  PRESS_MILLISECONDS,
  apply,
  hashFor,
  openChat,
  readHash,
  state,
  unreadOf,
} from "./world/state.js";
import { setClock } from "./world/times.js";
import { hearAction, stopAction } from "./world/typing.js";

const TRY_AGAIN_MILLISECONDS = 2000;
const TOGETHER_MILLISECONDS = 300; // newcomers that come so close are asked about once
const places = Object.fromEntries(
  ["people", "making", "clock", "chats", "conversation"].map((id) => [
    id,
    document.getElementById(id),
  ]),
);
let listening = { personId: 0, stop: () => undefined };
let asking = 0;

async function begin() {
  await askWhoThereIs();
  if (!state.world.people.length) setTimeout(begin, TRY_AGAIN_MILLISECONDS);
}

async function askWhoThereIs() {
  asking = 0;
  const bots = state.world.bots.length;
  state.world = await fetchWorld();
  setClock(state.world.clock);
  if (bots && state.world.bots.length !== bots) listenAgain(); // a new bot is a new chat
  route();
}

function route() {
  readHash();
  if (state.personId && listening.personId !== state.personId) listenAgain();
  redraw();
}

function listenAgain() {
  listening.stop();
  if (listening.personId !== state.personId) state.chats = new Map();
  listening = { personId: state.personId, stop: listen(state.personId, hear) };
}

const HEARS = {
  world: () => (asking ||= setTimeout(askWhoThereIs, TOGETHER_MILLISECONDS)),
  unread: ({ people }) => applyUnread(people),
  action: (event) => hearAction(event),
  message: ({ message }) => hearMessage(message),
  press: ({ press }) => hearPress(press),
};

function hear(event) {
  if (event.clock) setClock(event.clock);
  if (!apply(event)) return listenAgain();
  HEARS[event.kind]?.(event);
  redraw();
}

// A group that has grown into a supergroup goes on there.
function hearMessage({ chat, is_mine: isMine, migrate_to_chat_id: successor }) {
  if (!isMine) stopAction(chat);
  if (successor && chat === state.chatId) location.hash = hashFor({ chat: successor });
}

function hearPress(press) {
  if (press.is_answered) redraw(() => showAnswer(press));
  else setTimeout(redraw, PRESS_MILLISECONDS + 50);
}

document.getElementById("toasts").showPopover();
drawWith(() => {
  document.body.classList.toggle("in-chat", Boolean(state.chatId));
  drawClock(places.clock);
  drawPeople(places.people);
  drawChats(places.chats);
  drawConversation(places.conversation);
  markRead();
  document.title = openChat()?.title ?? TEXTS.title;
});

function markRead() {
  const chat = openChat();
  if (!chat || document.hidden || unreadOf(chat) === 0) return;
  chat.read_up_to = Math.max(...chat.messages.keys());
  act(state.personId, "read", { chat: chat.id });
}

// The markup is in Vietnamese.
function nameParts() {
  document.documentElement.lang = LANGUAGE;
  document.querySelector("h1").textContent = TEXTS.title;
  for (const part of ["people", "chats", "conversation"])
    places[part].setAttribute("aria-label", TEXTS[part]);
}

nameParts();
addEventListener("hashchange", route);
document.addEventListener("visibilitychange", () => redraw());
stepsThrough(places.people, "a, button");
places.making.append(makingButton());
setInterval(() => drawClock(places.clock), 1000);
begin();
