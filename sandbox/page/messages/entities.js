// A text with its entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { h } from "../elements/dom.js";
import { TEXTS } from "../words/texts.js";
import { dateTime } from "./date_times.js";
import { expandable, spoiler } from "./folding.js";

const SAFE_LINK = /^(https?:|tg:|mailto:|tel:)/i;
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

// `onLink(address)` may take a link over (and gives true); `onCommand(text)` hears commands tapped.
export function formatted(text, entities, hooks) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, hooks);
}

function nodes(text, start, end, entities, hooks) {
  const made = [];
  let at = start;
  entities.forEach((entity, index) => {
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) return;
    if (from > at) made.push(text.slice(at, from));
    const inside = entities.slice(index + 1).filter((other) => other.offset < to);
    made.push(wrap(entity, text.slice(from, to), nodes(text, from, to, inside, hooks), hooks));
    // A block stands on lines of its own: the line break after it would show as an empty line.
    at = BLOCKS.has(entity.type) && text[to] === "\n" ? Math.min(to + 1, end) : to;
  });
  if (at < end) made.push(text.slice(at, end));
  return made;
}

const WRAPS = {
  pre: (entity, _, children) =>
    h("pre", { "data-language": entity.language, tabindex: "0" }, h("code", {}, children)),
  spoiler: (_, __, children) => spoiler(children, TEXTS.showSpoiler),
  blockquote: (_, __, children) => h("blockquote", {}, children),
  expandable_blockquote: (_, __, children) => expandable(children),
  text_link: (entity, _, children, hooks) => link(entity.url, children, hooks),
  url: (_, text, children, hooks) =>
    link(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, children, hooks),
  email: (_, text, children, hooks) => link(`mailto:${text}`, children, hooks),
  phone_number: (_, text, children, hooks) =>
    link(`tel:${text.replace(/[^+\d]/g, "")}`, children, hooks),
  mention: (_, text, children, hooks) => link(`https://t.me/${text.slice(1)}`, children, hooks),
  bot_command: (_, text, children, hooks) =>
    h(
      "button",
      { type: "button", class: "command", onclick: () => hooks.onCommand(text) },
      children,
    ),
  text_mention: (_, __, children) => h("span", { class: "mention" }, children),
  hashtag: (_, __, children) => h("span", { class: "mention" }, children),
  cashtag: (_, __, children) => h("span", { class: "mention" }, children),
  custom_emoji: (_, __, children) => h("span", { class: "custom-emoji" }, children),
  date_time: (entity, _, children) => dateTime(entity, children),
};

function wrap(entity, text, children, hooks) {
  const known = WRAPS[entity.type];
  return known
    ? known(entity, text, children, hooks)
    : h(TAGS[entity.type] ?? "span", {}, children);
}

function link(address, children, { onLink }) {
  if (!SAFE_LINK.test(address)) return h("span", {}, children);
  const follow = (event) => {
    if (onLink(address)) event.preventDefault();
  };
  return h(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer", onclick: follow },
    children,
  );
}
