// What is offered above the field as one types: commands, or the answers of a bot asked inline.

import { button, h } from "../elements/dom.js";
import { redraw } from "../elements/frames.js";
import { keep } from "../elements/keeping.js";
import { openChat } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { commandSuggestions } from "./commands.js";
import { inlineQuestion, inlineSuggestions } from "./inline.js";
import { say } from "./saying.js";
import { fillField } from "./writing.js";

let offered = { key: "", choices: [] };
let active = -1; // which choice the arrow keys stand on; -1: none
let closed = ""; // what Escape has closed

export function drawSuggestions(place, field, chat) {
  const found = inlineSuggestions(chat, field.value) ?? commandSuggestions(chat, field.value);
  if (found?.key !== offered.key) active = -1;
  const isOpen =
    found && found.key !== closed && (found.choices.length || found.status || found.above);
  offered = isOpen ? found : { key: found?.key ?? "", choices: [] };
  keep(place, isOpen ? `${found.key} ${found.choices.length} ${active} ${Boolean(found.more)}` : "", () =>
    isOpen ? panel(found) : null,
  );
  describe(field, isOpen);
}

export function moveActive(step) {
  if (!offered.choices.length) return false;
  active = (active + step + offered.choices.length) % offered.choices.length;
  redraw();
  return true;
}

export function chooseActive() {
  const choice = offered.choices[active];
  if (choice) choose(choice);
  return Boolean(choice);
}

export function closeSuggestions() {
  const isOpen = offered.choices.length > 0;
  closed = offered.key;
  redraw();
  return isOpen;
}

// A question to a bot is not sent as a message: one of its answers is.
export function isAsking(text) {
  return Boolean(inlineQuestion(text));
}

function panel({ choices, status, above, more }) {
  const rows = choices.map((choice, index) =>
    h(
      "li",
      {
        id: optionId(index),
        class: ["suggestion", index === active && "active"],
        role: "option",
        "aria-selected": String(index === active),
        onclick: () => choose(choice),
      },
      choice.nodes,
    ),
  );
  const list =
    rows.length > 0 &&
    h(
      "ul",
      {
        class: "suggestion-list",
        id: "suggestions",
        role: "listbox",
        "aria-label": TEXTS.suggestions,
      },
      rows,
    );
  return h(
    "div",
    { class: "suggestions" },
    above && button({ class: "suggestion-above", onclick: above.does }, above.text),
    status && h("p", { class: "hint", role: "status" }, status),
    list,
    more && button({ class: "suggestion-more", onclick: more }, TEXTS.moreOffered),
  );
}

function choose({ text, choose: does }) {
  const chat = openChat();
  fillField(chat.id, "");
  if (does) does();
  else say(chat, text);
}

function describe(field, isOpen) {
  if (isOpen) field.setAttribute("aria-controls", "suggestions");
  else field.removeAttribute("aria-controls");
  if (active >= 0) field.setAttribute("aria-activedescendant", optionId(active));
  else field.removeAttribute("aria-activedescendant");
  document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
}

function optionId(index) {
  return `suggestion-${index}`;
}
