// Above what a message says: who says it, whose words they were first, and what it answers.

import { hueOf } from "../elements/avatars.js";
import { button, h } from "../elements/dom.js";
import { scrollToMessage } from "../conversation/scrolling.js";
import { excerpt } from "../words/excerpts.js";
import { nameOf, originOf, senderOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";

export function senderLine(message) {
  const sender = senderOf(message);
  const mark = sender.is_bot ? TEXTS.bot : (message.author_signature ?? message.sender_tag);
  return h(
    "div",
    { class: ["sender", `ink-${hueOf(sender.id)}`] },
    nameOf(sender),
    mark && h("span", { class: "bot-mark" }, mark),
  );
}

export function forwardedFrom(message) {
  const lines = [
    message.forward_origin &&
      h("div", { class: "origin" }, TEXTS.forwardedFrom(originOf(message.forward_origin))),
    message.via_bot && h("div", { class: "origin" }, TEXTS.via(message.via_bot.username)),
  ];
  return lines.filter(Boolean);
}

export function quoted(message) {
  const original = message.reply_to_message;
  if (message.external_reply)
    return quotation(
      message.external_reply,
      originOf(message.external_reply.origin),
      message.quote,
      null,
    );
  if (!original || original.forum_topic_created) return null;
  return quotation(original, nameOf(senderOf(original)), message.quote, () =>
    scrollToMessage(original.message_id),
  );
}

// `quote` is the part chosen, where one was.
function quotation(original, name, quote, onclick) {
  const text = quote ? `“${quote.text}”` : excerpt(original);
  const lines = [
    h("span", { class: "quoted-name" }, name),
    h("span", { class: ["quoted-text", quote && "chosen"] }, text),
  ];
  return onclick
    ? button({ class: "quoted", onclick }, lines)
    : h("div", { class: "quoted" }, lines);
}
