// Finding a person among many, by a few letters of the name.

import { avatar } from "../elements/avatars.js";
import { unreadBadge } from "../elements/badges.js";
import { openDialog } from "../elements/dialogs.js";
import { h } from "../elements/dom.js";
import { stepsThrough } from "../elements/stepping.js";
import { findPeople } from "../world/people.js";
import { hashFor } from "../world/state.js";
import { nameOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";

const SHOWN = 50; // found people; more letters narrow them down

export function openFinder() {
  return openDialog(TEXTS.findPerson, (close) => {
    const list = h("ul", { class: "found" });
    const search = h("input", {
      class: "search",
      type: "search",
      "aria-label": TEXTS.searchPeople,
      placeholder: TEXTS.searchPeople,
      "data-first": true,
    });
    const show = () => list.replaceChildren(...rows(findPeople(search.value), close));
    search.addEventListener("input", show);
    search.addEventListener(
      "keydown",
      (event) => event.key === "Enter" && list.querySelector("a")?.click(),
    );
    show();
    const body = h("div", { class: "dialog-body" }, search, list);
    stepsThrough(body, "a, input");
    return body;
  });
}

function rows(people, close) {
  if (!people.length) return [h("li", { class: "hint" }, TEXTS.nobodyFound)];
  const rest = people.length - SHOWN;
  return [
    ...people.slice(0, SHOWN).map((person) => h("li", {}, row(person, close))),
    ...(rest > 0 ? [h("li", { class: "hint" }, TEXTS.moreFound(rest))] : []),
  ];
}

function row(person, close) {
  return h(
    "a",
    { class: "found-row", href: hashFor({ person: person.id }), onclick: close },
    avatar(nameOf(person), person.id, "small"),
    h(
      "span",
      { class: "two-lines" },
      h("span", {}, nameOf(person)),
      h("span", { class: "second-line" }, person.phone_number),
    ),
    unreadBadge(person.unread, TEXTS.unread(person.unread)),
  );
}
