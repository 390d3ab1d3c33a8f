// The topics of a forum.

import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { keep } from "../elements/keeping.js";
import { stepsThrough } from "../elements/stepping.js";
import { hashFor, state, topicsOf } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

export function drawTopics(place, chat) {
  keep(place, JSON.stringify([chat.is_forum, topicsOf(chat), state.topicId]), () =>
    chat.is_forum ? bar(chat) : null,
  );
}

function bar(chat) {
  const shown = topicsOf(chat).filter(({ is_hidden: isHidden }) => !isHidden);
  const links = [{ id: 0, name: TEXTS.allTopics }, ...shown].map((topic) =>
    h(
      "a",
      {
        class: "topic",
        href: hashFor({ chat: chat.id, topic: topic.id }),
        "aria-current": topic.id === state.topicId ? "page" : null,
      },
      topic.name,
      topic.is_closed && h("span", { role: "img", "aria-label": TEXTS.closedTopic }, icon("lock")),
    ),
  );
  const nav = h("nav", { class: "topics", "aria-label": TEXTS.topics }, links);
  stepsThrough(nav, "a");
  return nav;
}
