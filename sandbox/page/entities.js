// A text with its entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { h } from "./dom.js";
import { TEXTS } from "./texts.js";

const SAFE_LINK = /^(https?:|tg:|mailto:)/i;
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

// `onLink(address)` may take a link over (and gives true); `onCommand(text)` hears commands tapped.
export function formatted(text, entities, { onLink, onCommand }) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, { onLink, onCommand });
}

function nodes(text, start, end, entities, hooks) {
  const made = [];
  let at = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) {
      index += 1;
      continue;
    }
    if (from > at) made.push(text.slice(at, from));
    const inside = entities.slice(index + 1).filter((other) => other.offset < to);
    made.push(wrap(entity, text.slice(from, to), nodes(text, from, to, inside, hooks), hooks));
    // A block stands on lines of its own: the line break after it would show as an empty line.
    at = BLOCKS.has(entity.type) && text[to] === "\n" ? Math.min(to + 1, end) : to;
    index += 1;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

function wrap(entity, text, children, hooks) {
  switch (entity.type) {
    case "pre":
      return h("pre", { "data-language": entity.language }, h("code", {}, children));
    case "spoiler":
      return spoiler(children);
    case "blockquote":
      return h("blockquote", {}, children);
    case "expandable_blockquote":
      return expandable(children);
    case "text_link":
      return link(entity.url, children, hooks);
    case "url":
      return link(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, children, hooks);
    case "email":
      return link(`mailto:${text}`, children, hooks);
    case "mention":
      return link(`https://t.me/${text.slice(1)}`, children, hooks);
    case "bot_command":
      return h("button", { type: "button", class: "command", onclick: () => hooks.onCommand(text) }, children);
    case "hashtag":
    case "text_mention":
      return h("span", { class: "mention" }, children);
    default:
      return TAGS[entity.type] ? h(TAGS[entity.type], {}, children) : h("span", {}, children);
  }
}

function link(address, children, { onLink }) {
  if (!SAFE_LINK.test(address)) return h("span", {}, children);
  const follow = (event) => {
    if (onLink(address)) event.preventDefault();
  };
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer", onclick: follow }, children);
}

function spoiler(children) {
  const hidden = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": TEXTS.showSpoiler }, children);
  const reveal = () => {
    hidden.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return hidden;
}

function expandable(children) {
  const quote = h("blockquote", { class: "expandable" }, children);
  const toggle = h("button", { type: "button", class: "expand", "aria-expanded": "false" }, TEXTS.showMore);
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? TEXTS.showLess : TEXTS.showMore;
  });
  return h("div", { class: "expandable-quote" }, quote, toggle);
}
