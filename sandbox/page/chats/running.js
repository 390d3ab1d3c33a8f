// What whoever runs a group or channel can do with it.

import { copy } from "../elements/copying.js";
import { openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { field, form } from "../elements/forms.js";
import { icon } from "../elements/icons.js";
import { act } from "../world/side.js";
import { GENERAL_ID, hashFor, openTopic, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";
import { openAdding } from "./adding.js";

const RUN_BY = ["creator", "administrator"];

export function runs(chat) {
  return RUN_BY.includes(chat.my_status);
}

export function runningItems(chat) {
  return [
    [icon("plus"), TEXTS.addMember, () => openAdding(chat)],
    [icon("out"), TEXTS.inviteLink, () => showLink(chat)],
    [
      icon("edit"),
      TEXTS.rename,
      () =>
        askName(TEXTS.rename, TEXTS.newName, chat.title, (title) =>
          inGroup("rename", chat, { title }),
        ),
    ],
    chat.is_forum && [
      icon("plus"),
      TEXTS.openTopic,
      () =>
        askName(TEXTS.openTopic, TEXTS.topicName, "", (name) => inGroup("topic", chat, { name })),
    ],
    chat.kind === "group" && [icon("group"), TEXTS.upgrade, () => inGroup("upgrade", chat)],
  ];
}

// For the topic that is open, where one is.
export function topicItems(chat) {
  const topic = openTopic(chat);
  if (!topic || !runs(chat)) return [];
  const does = (name, fields) => inGroup(name, chat, { topic: topic.id, ...fields });
  return [
    topic.is_closed
      ? [icon("lock"), TEXTS.reopenTopic, () => does("reopen_topic")]
      : [icon("lock"), TEXTS.closeTopic, () => does("close_topic")],
    [
      icon("edit"),
      TEXTS.renameTopic,
      () =>
        askName(TEXTS.renameTopic, TEXTS.topicName, topic.name, (name) =>
          does("rename_topic", { name }),
        ),
    ],
    topic.id !== GENERAL_ID && [
      icon("trash"),
      TEXTS.deleteTopic,
      () => deleteTopic(chat, does),
      "danger",
    ],
  ];
}

async function deleteTopic(chat, does) {
  const done = await does("delete_topic");
  if (!done.error) location.hash = hashFor({ chat: chat.id });
}

async function showLink(chat) {
  const { link } = await inGroup("invite", chat);
  if (!link) return;
  const address = link.invite_link;
  openDialog(TEXTS.inviteLink, () =>
    h(
      "div",
      { class: "dialog-body" },
      h(
        "div",
        { class: "secret" },
        h("code", {}, address),
        button({ class: "dialog-button", onclick: () => copy(address) }, TEXTS.copy),
      ),
    ),
  );
}

function askName(title, label, value, carryOut) {
  return openDialog(title, (close) =>
    form([field("name", label, { required: true, value })], TEXTS.save, async ({ name }) => {
      const done = await carryOut(name);
      if (!done.error) close();
    }),
  );
}

function inGroup(name, chat, fields = {}) {
  return act(state.personId, name, { chat: chat.id, ...fields });
}
