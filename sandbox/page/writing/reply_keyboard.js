// The reply keyboard a bot has put below the conversation.

import { button, h } from "../elements/dom.js";
import { confirmDialog } from "../elements/dialogs.js";
import { redraw } from "../elements/frames.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { stepsThrough } from "../elements/stepping.js";
import { toast } from "../elements/toasts.js";
import { openChat } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { shareContact, shareLocation } from "./attaching.js";
import { say } from "./saying.js";

const NOT_HERE = [
  "request_poll",
  "request_users",
  "request_chat",
  "request_managed_bot",
  "web_app",
];
const MARKS = {
  request_contact: "phone",
  request_location: "place",
  request_poll: "poll",
  request_users: "person",
  request_chat: "group",
  web_app: "out",
};
let isFolded = false;

export function drawReplyKeyboard(place, chat) {
  const rows = !isFolded && chat.keyboard?.keyboard;
  keep(place, JSON.stringify([rows, chat.keyboard]), () => (rows ? drawn(rows) : null));
}

export function keyboardSwitch() {
  const fold = (event) => {
    isFolded = !isFolded;
    event.currentTarget.setAttribute("aria-pressed", String(!isFolded));
    redraw();
  };
  return button(
    {
      class: "round",
      "aria-label": TEXTS.keyboard,
      title: TEXTS.keyboard,
      "aria-pressed": String(!isFolded),
      onclick: fold,
    },
    icon("keys"),
  );
}

function drawn(rows) {
  const keyboard = h(
    "div",
    { class: "reply-keyboard", role: "group", "aria-label": TEXTS.keys },
    rows.map((row) => h("div", { class: "button-row" }, row.map(key))),
  );
  stepsThrough(keyboard, "button");
  return keyboard;
}

function key(told) {
  const kind = Object.keys(MARKS).find((name) => told[name]);
  return button(
    { class: ["reply-button", told.style], onclick: () => use(told, kind) },
    kind && icon(MARKS[kind]),
    told.text,
  );
}

async function use(told, kind) {
  if (NOT_HERE.includes(kind)) return toast(TEXTS.notHere);
  if (kind === "request_location") return shareLocation(openChat());
  if (kind !== "request_contact") return say(openChat(), told.text);
  if (await confirmDialog(TEXTS.shareContact)) return shareContact(openChat());
}
