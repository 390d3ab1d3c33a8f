// Polls and quizzes: chosen in the message; what others chose shows afterwards.

import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { formatted } from "./entities.js";

const NO_HOOKS = { onLink: () => false, onCommand: () => undefined };

export function poll(message) {
  const { poll: asked, my_votes: mine = [] } = message;
  const isShown = asked.is_closed || mine.length > 0;
  const options = isShown
    ? results(asked, mine)
    : asked.allows_multiple_answers
      ? severalChoices(message)
      : choices(message);
  return h(
    "div",
    { class: "poll", role: "group", "aria-label": asked.question },
    h(
      "div",
      { class: "poll-question" },
      formatted(asked.question, asked.question_entities, NO_HOOKS),
    ),
    h("div", { class: "poll-kind" }, kindOf(asked)),
    options,
    isShown && explanation(asked),
    h("div", { class: "poll-count" }, TEXTS.votes(asked.total_voter_count)),
  );
}

export function vote(message, options) {
  return act(state.personId, "vote", {
    chat: message.chat,
    message_id: message.message_id,
    options,
  });
}

export function mayTakeBackVote({ poll: asked, my_votes: mine }) {
  return Boolean(
    asked && mine?.length && !asked.is_closed && (asked.allows_revoting ?? asked.type !== "quiz"),
  );
}

function kindOf({ is_closed, is_anonymous, type }) {
  if (is_closed) return TEXTS.pollClosed;
  if (type === "quiz") return is_anonymous ? TEXTS.quizAnonymous : TEXTS.quizPublic;
  return is_anonymous ? TEXTS.pollAnonymous : TEXTS.pollPublic;
}

function choices(message) {
  const rows = message.poll.options.map((option, number) =>
    h(
      "li",
      {},
      button(
        { class: "poll-choice", onclick: () => vote(message, [number]) },
        h("span", { class: "poll-circle" }),
        h("span", {}, textOf(option)),
      ),
    ),
  );
  return h("ul", { class: "poll-options" }, rows);
}

function severalChoices(message) {
  const boxes = message.poll.options.map(() => h("input", { type: "checkbox" }));
  const rows = message.poll.options.map((option, number) =>
    h("li", {}, h("label", { class: "poll-choice" }, boxes[number], h("span", {}, textOf(option)))),
  );
  const send = button(
    { class: "poll-vote", disabled: true, onclick: () => vote(message, chosen(boxes)) },
    TEXTS.vote,
  );
  const list = h("ul", { class: "poll-options" }, rows);
  list.addEventListener("change", () => (send.disabled = !chosen(boxes).length));
  return [list, send];
}

function chosen(boxes) {
  return boxes.flatMap((box, number) => (box.checked ? [number] : []));
}

function results(asked, mine) {
  const right = asked.correct_option_ids ?? [];
  const rows = asked.options.map((option, number) =>
    result(option, shareOf(option, asked), markOf(number, mine, right)),
  );
  return h("ul", { class: "poll-options" }, rows);
}

function result(option, percent, mark) {
  return h(
    "li",
    { class: ["poll-result", mark?.style] },
    h("span", { class: "poll-percent" }, `${percent}%`),
    h(
      "span",
      {},
      textOf(option),
      mark &&
        h("span", { class: "poll-mark", role: "img", "aria-label": mark.label }, icon(mark.name)),
    ),
    h(
      "span",
      { class: "poll-bar", "aria-hidden": "true" },
      h("span", { style: { width: `${percent}%` } }),
    ),
  );
}

function markOf(number, mine, right) {
  if (right.includes(number)) return { name: "check", label: TEXTS.rightOption, style: "right" };
  if (!mine.includes(number)) return null;
  return right.length
    ? { name: "close", label: TEXTS.wrongOption, style: "wrong" }
    : { name: "check", label: TEXTS.myChoice, style: "chosen" };
}

function shareOf({ voter_count }, { total_voter_count }) {
  return total_voter_count ? Math.round((100 * voter_count) / total_voter_count) : 0;
}

function explanation(asked) {
  return (
    asked.explanation &&
    h(
      "div",
      { class: "explanation" },
      icon("lamp"),
      h("span", {}, formatted(asked.explanation, asked.explanation_entities, NO_HOOKS)),
    )
  );
}

function textOf(option) {
  return formatted(option.text, option.text_entities, NO_HOOKS);
}
