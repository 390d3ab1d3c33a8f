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
let asked = { key: "", queryId: "", timer: 0 };

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
  const answer = state.inline.get(asked.queryId);
  const status = answer?.results
    ? answer.results.length
      ? ""
      : TEXTS.nothingOffered
    : TEXTS.asking(question.bot.username);
  const choices = (answer?.results ?? []).map((result) => ({
    nodes: drawn(result),
    choose: () => choose(answer.query_id, result.id),
  }));
  const above = answer?.button && {
    text: answer.button.text,
    does: () => start(question.bot, answer.button),
  };
  return { key: `${key} ${asked.queryId} ${Boolean(answer?.results)}`, status, choices, above };
}

function askSoon(key, chat, { bot, query }) {
  clearTimeout(asked.timer);
  const ask = async () => {
    const { query_id: queryId = "" } = await act(state.personId, "ask", {
      bot: bot.id,
      chat: chat.id,
      query,
    });
    if (asked.key === key) asked = { ...asked, queryId };
    redraw();
  };
  asked = { key, queryId: "", timer: setTimeout(ask, PAUSE_MILLISECONDS) };
}

function choose(queryId, resultId) {
  asked = { key: "", queryId: "", timer: 0 };
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
