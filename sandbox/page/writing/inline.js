// Inline mode: "@bot words" asks the bot as one types, and its answers are offered.

import { avatar } from "../elements/avatars.js";
import { h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { act, fileAddress } from "../world/side.js";
import { hashFor, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

const PAUSE_MILLISECONDS = 250; // in typing, after which the bot is asked
const QUESTION = /^@(\w+)\s(.*)$/s;
const PICTURES = ["photo", "gif", "mpeg4_gif", "sticker"];
const NOTHING_ASKED = { key: "", queryIds: [], timer: 0 };
let asked = NOTHING_ASKED; // `queryIds`: one a page of answers

export function inlineQuestion(text) {
  const found = QUESTION.exec(text);
  const bot =
    found &&
    state.world.bots.find(({ username }) => username.toLowerCase() === found[1].toLowerCase());
  return bot && bot.supports_inline_queries !== false ? { bot, query: found[2].trim() } : null;
}

// What the bot offers to what has been typed; null where no bot is asked.
export function inlineSuggestions(chat, text) {
  const question = inlineQuestion(text);
  if (!question) return null;
  const key = `inline ${state.personId} ${chat.id} ${question.bot.id} ${question.query}`;
  if (asked.key !== key) askSoon(key, chat, question);
  const pages = asked.queryIds.map((id) => state.inline.get(id)).filter((page) => page?.results);
  const choices = pages.flatMap(choicesOf);
  const [first, last] = [pages[0], pages.at(-1)];
  const above = first?.button && {
    text: first.button.text,
    does: () => start(question.bot, first.button),
  };
  const hasMore = last?.next_offset && pages.length === asked.queryIds.length;
  const more = hasMore && (() => ask(key, chat, question, last.next_offset));
  return { key: `${key} ${Boolean(first)}`, status: status(question, first), choices, above, more };
}

function choicesOf({ query_id: queryId, results }) {
  return results.map((result) => ({
    nodes: drawn(result),
    choose: () => choose(queryId, result.id),
  }));
}

function status({ bot }, answer) {
  if (!answer) return TEXTS.asking(bot.username);
  return answer.results.length ? "" : TEXTS.nothingOffered;
}

function askSoon(key, chat, question) {
  clearTimeout(asked.timer);
  const timer = setTimeout(() => ask(key, chat, question, ""), PAUSE_MILLISECONDS);
  asked = { key, queryIds: [], timer };
}

// `offset` is where the bot said its next page begins.
async function ask(key, chat, { bot, query }, offset) {
  const told = { bot: bot.id, chat: chat.id, query, offset };
  const { query_id: queryId } = await act(state.personId, "ask", told);
  if (asked.key === key && queryId) asked.queryIds.push(queryId);
  redraw();
}

function choose(queryId, resultId) {
  asked = NOTHING_ASKED;
  return act(state.personId, "choose", { query_id: queryId, result_id: resultId });
}

function start(bot, { start_parameter: payload }) {
  if (payload === undefined) return;
  location.hash = hashFor({ chat: bot.id });
  act(state.personId, "start", { bot: bot.id, payload });
}

function drawn(result) {
  const title =
    result.title ??
    result.first_name ??
    result.emoji ??
    TEXTS.inlineKinds[result.type] ??
    result.type;
  const file = PICTURES.map((kind) => result[`${kind}_file_id`]).find(Boolean);
  const picture = file
    ? h("img", { class: "offered-picture", src: fileAddress(file), alt: "" })
    : avatar(title, result.id, "small", "square");
  return [
    picture,
    h(
      "span",
      { class: "two-lines" },
      h("span", { class: "file-name" }, title),
      h(
        "span",
        { class: "second-line" },
        result.description ?? result.caption ?? result.address ?? result.phone_number,
      ),
    ),
  ];
}
