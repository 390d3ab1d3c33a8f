// One message: who, what, when, and the buttons under it.

import { avatar, h, hueOf, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { fileAddress } from "./side.js";
import { TEXTS, excerpt, serviceText } from "./texts.js";
import { timeOfDay } from "./times.js";

// Vietnamese order: the family name first.
export function nameOf(user) {
  return [user.last_name, user.first_name].filter(Boolean).join(" ");
}

// `context`: {isGroup, topicName, follows, hooks}; `follows` where the one above is by the same sender.
export function bubble(message, context) {
  if (message.is_service) return service(message);
  const side = message.is_mine ? "mine" : "theirs";
  const showsSender = context.isGroup && !message.is_mine;
  return h(
    "article",
    { class: `message ${side} ${context.follows ? "follows" : ""}`, id: idOf(message) },
    showsSender && avatar(nameOf(message.from), message.from.id, "small"),
    h(
      "div",
      { class: "column" },
      h(
        "div",
        { class: `bubble ${message.photo ? "with-picture" : ""}` },
        showsSender && !context.follows && sender(message.from),
        context.topicName && h("div", { class: "topic-name" }, context.topicName),
        quoted(message),
        content(message, context.hooks),
        stamp(message),
      ),
      inlineKeyboard(message, context.hooks),
    ),
  );
}

export function idOf(message) {
  return `message-${message.message_id}`;
}

function service(message) {
  return h("div", { class: "service", id: idOf(message) }, h("span", {}, serviceText(message, nameOf)));
}

function sender(user) {
  return h("div", { class: `sender ink-${hueOf(user.id)}` }, nameOf(user), user.is_bot && h("span", { class: "bot-mark" }, TEXTS.bot));
}

function quoted(message) {
  const original = message.reply_to_message;
  if (!original || original.forum_topic_created) return null;
  return h(
    "a",
    { class: "quoted", href: `#${idOf(original)}`, onclick: (event) => jump(event, original) },
    h("span", { class: "quoted-name" }, nameOf(original.from)),
    h("span", { class: "quoted-text" }, excerpt(original)),
  );
}

function jump(event, message) {
  event.preventDefault();
  scrollTo(message);
}

export function scrollTo(message) {
  const target = document.getElementById(idOf(message));
  target?.scrollIntoView({ block: "center", behavior: "smooth" });
  target?.classList.add("shown");
  setTimeout(() => target?.classList.remove("shown"), 1500);
}

function content(message, hooks) {
  const parts = [];
  if (message.photo) parts.push(picture(message));
  if (message.document) parts.push(file(message.document));
  if (message.contact) parts.push(contact(message.contact));
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  if (text) parts.push(h("div", { class: "text" }, formatted(text, entities, hooks)));
  return parts;
}

function picture(message) {
  const largest = message.photo.at(-1);
  const address = fileAddress(largest.file_id);
  const alt = message.caption ?? TEXTS.picture;
  const image = h("img", { src: address, alt, width: largest.width, height: largest.height, loading: "lazy" });
  return h("a", { class: "picture", href: address, target: "_blank", rel: "noopener" }, image);
}

function file(document) {
  const name = document.file_name ?? TEXTS.attachFile;
  return h(
    "a",
    { class: "file", href: fileAddress(document.file_id), download: name, "aria-label": TEXTS.download(name) },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("span", { class: "file-size" }, size(document.file_size))),
  );
}

function size(bytes) {
  const units = ["B", "KB", "MB"];
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return `${value.toLocaleString("vi-VN", { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}

function contact({ first_name, last_name, phone_number, user_id }) {
  const name = nameOf({ first_name, last_name });
  return h(
    "div",
    { class: "contact" },
    avatar(name, user_id ?? 0),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("span", { class: "file-size" }, phone_number)),
  );
}

function stamp(message) {
  const written = new Date(message.date * 1000).toISOString();
  return h(
    "footer",
    { class: "stamp" },
    message.is_pinned && icon("pin"),
    message.version > 1 && message.edit_date && `${TEXTS.edited} `,
    h("time", { datetime: written }, timeOfDay(message.date)),
  );
}
