// Forms of dialogs: labelled fields in, one plain object out.

import { nameOf } from "../words/names.js";
import { plain } from "../words/searching.js";
import { TEXTS } from "../words/texts.js";
import { h } from "./dom.js";

const FEW = 8; // people one can look over without searching

export function field(name, label, properties = {}) {
  const input = h("input", {
    class: "input",
    name,
    type: "text",
    autocomplete: "off",
    ...properties,
  });
  return {
    name,
    node: h("label", { class: "labelled" }, h("span", { class: "label" }, label), input),
    read: () => input.value.trim(),
  };
}

export function checkBox(name, label) {
  const input = h("input", { type: "checkbox", name });
  return {
    name,
    node: h("label", { class: "check" }, input, h("span", {}, label)),
    read: () => input.checked,
  };
}

// Reads as the ids of those ticked.
export function peoplePicker(name, label, people, note) {
  const rows = people.map((person) => row(person));
  const search =
    people.length > FEW &&
    h("input", {
      class: "input",
      type: "search",
      "aria-label": TEXTS.searchPeople,
      placeholder: TEXTS.searchPeople,
      oninput: (event) => narrow(rows, event.target.value),
    });
  const list = h(
    "div",
    { class: "picker-list" },
    rows.map(({ node }) => node),
  );
  const node = h(
    "fieldset",
    { class: "picker" },
    h("legend", { class: "label" }, label),
    h("p", { class: "note" }, note),
    search,
    list,
  );
  return { name, node, read: () => rows.filter(({ input }) => input.checked).map(({ id }) => id) };
}

function row(person) {
  const input = h("input", { type: "checkbox" });
  const node = h("label", { class: "check" }, input, h("span", {}, nameOf(person)));
  return { id: person.id, words: plain(nameOf(person)), input, node };
}

function narrow(rows, words) {
  for (const { words: known, node } of rows) node.hidden = !known.includes(plain(words));
}

// `submit` is called with {name: value} of all fields.
export function form(fields, label, submit) {
  const onsubmit = (event) => {
    event.preventDefault();
    submit(Object.fromEntries(fields.map(({ name, read }) => [name, read()])));
  };
  fields[0].node.querySelector("input").setAttribute("data-first", "");
  const send = h("button", { type: "submit", class: "dialog-button primary" }, label);
  return h(
    "form",
    { class: "dialog-body", onsubmit },
    fields.map(({ node }) => node),
    h("div", { class: "dialog-buttons" }, send),
  );
}
