// Counts of what is not read.

import { h } from "./dom.js";

const MOST_COUNTED = 99;

// `label` says it in words; without, what holds the badge says it.
export function unreadBadge(count, label = "") {
  if (!count) return null;
  return h(
    "span",
    {
      class: "badge",
      ...(label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" }),
    },
    count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count),
  );
}
