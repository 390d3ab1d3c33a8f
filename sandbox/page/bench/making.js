// The "+": new people, bots, groups and channels, so that nobody needs the side API to play; and the language.

import { copy } from "../elements/copying.js";
import { openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { checkBox, field, form, peoplePicker } from "../elements/forms.js";
import { icon } from "../elements/icons.js";
import { menuButton } from "../elements/menus.js";
import { toast } from "../elements/toasts.js";
import { personOf } from "../world/people.js";
import { make } from "../world/side.js";
import { hashFor, state } from "../world/state.js";
import { LANGUAGE, otherLanguage } from "../words/language.js";
import { nameOf } from "../words/names.js";
import { refusalText } from "../words/refusals.js";
import { TEXTS } from "../words/texts.js";

export function makingButton() {
  return menuButton("plus", TEXTS.make, items, "on-bench");
}

function items() {
  const person = personOf(state.personId);
  return [
    [icon("person"), TEXTS.newPerson, makePerson],
    person && [icon("phone"), TEXTS.newAccount(nameOf(person)), () => makeAccount(person)],
    [icon("bot"), TEXTS.newBot, makeBot],
    person && [icon("group"), TEXTS.newGroup, () => makeGroup(person)],
    person && [icon("channel"), TEXTS.newChannel, () => makeChannel(person)],
    [icon("globe"), TEXTS.otherLanguage, () => location.assign(otherLanguage())],
  ];
}

function makePerson() {
  const fields = [
    field("name", TEXTS.fullName, { required: true }),
    field("phone_number", TEXTS.phone, { type: "tel", value: nextPhone() }),
    field("username", TEXTS.username),
  ];
  return dialog(TEXTS.newPerson, fields, async ({ name, ...given }) =>
    becomes(await make("people", { ...given, ...split(name), language_code: LANGUAGE })),
  );
}

function makeAccount(person) {
  const fields = [field("phone_number", TEXTS.phoneFor, { type: "tel", value: nextPhone() })];
  const { first_name, last_name } = person;
  return dialog(TEXTS.newAccount(nameOf(person)), fields, async (given) =>
    becomes(
      await make("people", {
        ...given,
        first_name,
        last_name,
        language_code: person.language_code,
        account_of: person.id,
      }),
    ),
  );
}

function makeBot() {
  const fields = [
    field("name", TEXTS.botName, { required: true }),
    field("username", TEXTS.botUsername, {
      required: true,
      pattern: "@?[A-Za-z][A-Za-z0-9_]{1,28}[Bb][Oo][Tt]",
    }),
    checkBox("inline", TEXTS.inlineMode),
    checkBox("reads_all_group_messages", TEXTS.readsAll),
  ];
  return dialog(TEXTS.newBot, fields, async (given) => {
    const made = await make("bots", given);
    if (!made.error) showToken(made);
    return made;
  });
}

function showToken({ first_name, token }) {
  const row = (label, value) =>
    h(
      "div",
      { class: "secret" },
      h("span", { class: "label" }, label),
      h("code", {}, value),
      button({ class: "dialog-button", onclick: () => copy(value) }, TEXTS.copy),
    );
  const address = new URL(".", location.href).href.replace(/\/$/, "");
  return openDialog(first_name, () =>
    h("div", { class: "dialog-body" }, row(TEXTS.token, token), row(TEXTS.apiAddress, address)),
  );
}

function makeGroup(owner) {
  const fields = [
    field("title", TEXTS.groupTitle, { required: true }),
    peoplePicker("members", TEXTS.whoIsIn, othersThan(owner), TEXTS.youAreIn(nameOf(owner))),
    checkBox("supergroup", TEXTS.supergroup),
    field("topics", TEXTS.topicsOf),
  ];
  return dialog(TEXTS.newGroup, fields, async (given) =>
    opens(await make("groups", groupOf(owner, given))),
  );
}

function groupOf(owner, { title, members, supergroup, topics }) {
  const names = topics
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    title,
    members: [owner.id, ...members],
    supergroup: supergroup || names.length > 0,
    forum: names.length > 0,
    topics: names,
  };
}

function makeChannel(owner) {
  const fields = [
    field("title", TEXTS.channelTitle, { required: true }),
    field("username", TEXTS.username),
    peoplePicker("members", TEXTS.whoIsIn, othersThan(owner), TEXTS.youAreIn(nameOf(owner))),
  ];
  return dialog(TEXTS.newChannel, fields, async ({ members, ...given }) =>
    opens(await make("channels", { ...given, members: [owner.id, ...members] })),
  );
}

// What is refused is told, and the dialog stays as it was filled in.
function dialog(title, fields, carryOut) {
  return openDialog(title, (close) =>
    form(fields, TEXTS.create, async (given) => {
      const made = await carryOut(given);
      if (made.error) toast(refusalText(made.error));
      else close();
    }),
  );
}

function becomes(made) {
  if (!made.error) location.hash = hashFor({ person: made.id });
  return made;
}

function opens(made) {
  if (!made.error) location.hash = hashFor({ chat: made.id });
  return made;
}

// "Nguyễn Thị Lan" is Lan of the family Nguyễn Thị.
function split(name) {
  const words = name.trim().split(/\s+/);
  return { first_name: words.at(-1), last_name: words.slice(0, -1).join(" ") };
}

function othersThan(owner) {
  return state.world.people.filter((person) => person.id !== owner.id && !person.is_deactivated);
}

function nextPhone() {
  return `+849${String(state.world.people.length + 1).padStart(8, "0")}`;
}
