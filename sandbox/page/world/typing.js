// What bots are doing just now in each chat: typing, sending a file …

import { redraw } from "../elements/frames.js";

const SHOWN_MILLISECONDS = 5000; // as at Telegram, unless a message comes sooner
const doing = new Map();

export function hearAction({ chat, action, from }) {
  doing.set(chat, { action, from, until: Date.now() + SHOWN_MILLISECONDS });
  setTimeout(redraw, SHOWN_MILLISECONDS + 50);
}

export function stopAction(chatId) {
  doing.delete(chatId);
}

export function actionIn(chatId) {
  const found = doing.get(chatId);
  return found && Date.now() < found.until ? found : null;
}
