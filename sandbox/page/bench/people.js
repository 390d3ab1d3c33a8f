// Along the top: whom one can be, one click away, with what each has not read yet.

import { avatar } from "../elements/avatars.js";
import { unreadBadge } from "../elements/badges.js";
import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { keepAll } from "../elements/keeping.js";
import { accountNumber, personOf } from "../world/people.js";
import { hashFor, state } from "../world/state.js";
import { nameOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";
import { openFinder } from "./finding.js";

const SHOWN = 12; // people along the top; more are found by name
let lately = []; // whom one has been, last first

export function drawPeople(place) {
  const isAnother = rememberCurrent();
  const everybody = state.world.people;
  const shown = everybody.length > SHOWN ? chosenFew(everybody) : everybody;
  const links = shown.map((person) => ({
    key: person.id,
    mark: markOf(person),
    make: () => personLink(person),
  }));
  const nobody = !everybody.length && {
    key: "nobody",
    mark: "",
    make: () => h("p", { class: "hint" }, TEXTS.nobody),
  };
  const rest = everybody.length > SHOWN && {
    key: "rest",
    mark: everybody.length,
    make: () => finder(everybody.length),
  };
  keepAll(place, [nobody, ...links, rest]);
  if (isAnother)
    place.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

// Whom one was lately, then whoever has something to read, then the first made.
function chosenFew(everybody) {
  const waiting = everybody.filter(({ unread }) => unread > 0);
  const order = new Set([
    ...lately.map(personOf).filter(Boolean),
    ...waiting,
    ...everybody.slice(0, SHOWN),
  ]);
  const few = new Set([...order].slice(0, SHOWN));
  return everybody.filter((person) => few.has(person));
}

// True where one is somebody else than before.
function rememberCurrent() {
  if (!state.personId || lately[0] === state.personId) return false;
  lately = [state.personId, ...lately.filter((id) => id !== state.personId)].slice(0, SHOWN / 2);
  return true;
}

function markOf(person) {
  return JSON.stringify([person, person.id === state.personId, hashOf(person)]);
}

function personLink(person) {
  const name = nameOf(person);
  const isCurrent = person.id === state.personId;
  return h(
    "a",
    {
      class: "person",
      href: hashOf(person),
      "aria-current": isCurrent ? "true" : null,
      title: titleOf(person),
      "aria-label": labelOf(person),
    },
    h(
      "span",
      { class: "person-picture" },
      avatar(name, person.id),
      !isCurrent && unreadBadge(person.unread),
      accountBadge(person),
    ),
    h("span", { class: "person-name" }, name),
  );
}

function titleOf(person) {
  const name = nameOf(person);
  if (person.is_deactivated) return `${name} (${TEXTS.deactivated})`;
  return accountNumber(person) > 1 ? `${name} (${TEXTS.account(accountNumber(person))})` : name;
}

// Counts and colours, in words.
function labelOf(person) {
  const unread = person.unread && person.id !== state.personId ? TEXTS.unread(person.unread) : "";
  return [titleOf(person), unread].filter(Boolean).join(", ");
}

function accountBadge(person) {
  const number = accountNumber(person);
  return number > 1 && h("span", { class: "account-badge", "aria-hidden": "true" }, String(number));
}

// Changing person keeps a private chat with the same bot open; groups may be closed to the other.
function hashOf(person) {
  if (person.id === state.personId) return hashFor({ chat: state.chatId, topic: state.topicId });
  return hashFor({ person: person.id, chat: state.chatId > 0 ? state.chatId : 0 });
}

function finder(count) {
  return button(
    {
      class: "find-person",
      "aria-label": TEXTS.findPerson,
      title: TEXTS.everybody(count),
      onclick: openFinder,
    },
    icon("search"),
    h("span", {}, TEXTS.everybody(count)),
  );
}
