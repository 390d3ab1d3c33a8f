// Starts the page: finds out who there is, follows the address bar, listens to the server.

import { showTyping } from "./bars.js";
import { drawChats, drawPeople } from "./chats.js";
import { drawConversation } from "./conversation.js";
import { showAnswer } from "./doing.js";
import { redrawMessage } from "./log.js";
import { act, fetchWorld, listen } from "./side.js";
import { PRESS_MILLISECONDS, apply, openChat, readHash, state, unreadOf } from "./state.js";
import { drawClock, setClock } from "./times.js";

const TRY_AGAIN_MILLISECONDS = 2000;
const places = Object.fromEntries(["people", "clock", "phone", "chats", "conversation"].map((id) => [id, document.getElementById(id)]));
let listening = { personId: 0, stop: () => undefined };
let isDrawing = false;

async function begin() {
  state.world = await fetchWorld();
  setClock(state.world.clock);
  route();
  if (!state.world.people.length) setTimeout(begin, TRY_AGAIN_MILLISECONDS);
}

function route() {
  readHash();
  if (state.personId && listening.personId !== state.personId) listenAgain();
  draw();
}

function listenAgain() {
  listening.stop();
  if (listening.personId !== state.personId) state.chats = new Map();
  listening = { personId: state.personId, stop: listen(state.personId, hear) };
}

async function hear(event) {
  if (event.clock) setClock(event.clock);
  if (event.kind === "world") state.world = await fetchWorld();
  if (event.kind === "action") showTyping(event.chat);
  const known = apply(event);
  if (!known) return listenAgain();
  if (event.kind === "press") hearPress(event.press);
  draw();
}

function hearPress(press) {
  redrawMessage(press.chat, press.message_id);
  if (press.is_answered) showAnswer(press);
  else setTimeout(() => timeOut(press), PRESS_MILLISECONDS);
}

function timeOut(press) {
  redrawMessage(press.chat, press.message_id);
  draw();
}

// Many events may come at once: they are drawn together, before the next frame.
function draw() {
  if (isDrawing) return;
  isDrawing = true;
  queueMicrotask(() => {
    isDrawing = false;
    drawNow();
  });
}

function drawNow() {
  document.body.classList.toggle("in-chat", Boolean(state.chatId));
  drawPeople(places.people);
  drawChats(places.chats);
  drawConversation(places.conversation);
  drawClock(places.clock);
  markRead();
  document.title = openChat()?.title ?? "Phòng thử";
}

function markRead() {
  const chat = openChat();
  if (!chat || document.hidden || unreadOf(chat) === 0) return;
  chat.read_up_to = Math.max(...chat.messages.keys());
  act(state.personId, "read", { chat: chat.id });
}

addEventListener("hashchange", route);
document.addEventListener("visibilitychange", draw);
places.conversation.addEventListener("redraw", () => {
  const foot = places.conversation.querySelector(".foot");
  foot.dataset.redraw = String(Number(foot.dataset.redraw ?? 0) + 1);
  draw();
});
setInterval(() => drawClock(places.clock), 1000);
begin();
