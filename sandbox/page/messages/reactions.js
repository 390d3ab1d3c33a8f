// Reactions under a message: one click adds one's own to them, another takes it back.

import { button, h } from "../elements/dom.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

const OFFERED = ["👍", "❤", "🔥", "🎉", "👏", "🤔", "👎"];

export function reactions(message) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map(({ emoji, count, is_mine: isMine }) =>
    button(
      {
        class: "reaction",
        "aria-pressed": String(Boolean(isMine)),
        "aria-label": TEXTS.reacted(emoji, count),
        onclick: () => react(message, isMine ? "" : emoji),
      },
      h("span", {}, emoji),
      h("span", {}, String(count)),
    ),
  );
  return h("div", { class: "reactions" }, chips);
}

// The row of emoji above a message's menu; `done` closes it.
export function reactionRow(message, done) {
  const mine = message.reactions?.find(({ is_mine: isMine }) => isMine)?.emoji;
  const choose = (emoji) => () => {
    done();
    react(message, emoji === mine ? "" : emoji);
  };
  const buttons = OFFERED.map((emoji) =>
    button(
      {
        class: "offered",
        "aria-label": TEXTS.react(emoji),
        "aria-pressed": String(emoji === mine),
        onclick: choose(emoji),
      },
      emoji,
    ),
  );
  return h("div", { class: "reaction-row", role: "group", "aria-label": TEXTS.reactions }, buttons);
}

function react(message, emoji) {
  return act(state.personId, "react", {
    chat: message.chat,
    message_id: message.message_id,
    emoji,
  });
}
