// Above the field: the message one answers or edits.

import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { messagesOf } from "../world/state.js";
import { excerpt } from "../words/excerpts.js";
import { nameOf, senderOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";
import { draftOf } from "./drafts.js";
import { startReplying, stopContext } from "./writing.js";

export function drawContext(place, chat) {
  obeyForcedReply(place, chat);
  const { replyTo, quote, editing } = draftOf(chat.id);
  const message = chat.messages.get(editing || replyTo);
  keep(
    place,
    message ? `${replyTo} ${quote} ${editing} ${message.version}` : "",
    () => message && bar(chat, message, quote, Boolean(editing)),
  );
}

function bar(chat, message, quote, isEdit) {
  const title = isEdit ? TEXTS.editing : TEXTS.replyTo(nameOf(senderOf(message)));
  return h(
    "div",
    { class: "context" },
    icon(isEdit ? "edit" : "reply"),
    h(
      "div",
      { class: "two-lines" },
      h("span", { class: "quoted-name" }, title),
      h("span", { class: "quoted-text" }, quote || excerpt(message)),
    ),
    button(
      {
        class: "round small",
        "aria-label": TEXTS.cancel,
        title: TEXTS.cancel,
        onclick: () => stopContext(chat.id),
      },
      icon("close"),
    ),
  );
}

// A bot that forces a reply has its newest message answered, once.
function obeyForcedReply(place, chat) {
  const isForced = Boolean(chat.keyboard?.force_reply);
  const wasForced = place.dataset.forced === "true";
  place.dataset.forced = String(isForced);
  const asking =
    isForced &&
    !wasForced &&
    messagesOf(chat).findLast((message) => !message.is_mine && !message.is_service);
  if (asking) startReplying(asking);
}
