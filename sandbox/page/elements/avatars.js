// The round picture of a person or chat: initials on one of eight colours, the same for an id everywhere.

import { h } from "./dom.js";

export function avatar(name, id, ...kinds) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...word][0] ?? "")
    .join("");
  return h(
    "span",
    { class: ["avatar", `hue-${hueOf(id)}`, ...kinds], "aria-hidden": "true" },
    initials.toUpperCase(),
  );
}

export function hueOf(id) {
  return [...String(id)].reduce((sum, digit) => sum + (Number(digit) || 0), 0) % 8;
}
