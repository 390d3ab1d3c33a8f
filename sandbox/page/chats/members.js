// Who is in a group, who asks to come in, and what one may do with them.

import { avatar } from "../elements/avatars.js";
import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { menuButton } from "../elements/menus.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { nameOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";
import { runs } from "./running.js";

const SHOWN = 100; // members; a large group is not read through
const EVERYTHING = [
  "can_send_messages",
  "can_send_audios",
  "can_send_documents",
  "can_send_photos",
  "can_send_videos",
  "can_send_video_notes",
  "can_send_voice_notes",
  "can_send_polls",
  "can_send_other_messages",
  "can_add_web_page_previews",
  "can_react_to_messages",
  "can_edit_tag",
  "can_change_info",
  "can_invite_users",
  "can_pin_messages",
  "can_manage_topics",
];

export function members(chat, close) {
  if (!chat.members?.length) return null;
  const rows = chat.members
    .slice(0, SHOWN)
    .map((member) => h("li", {}, memberRow(chat, member, close)));
  return h(
    "section",
    {},
    h("h3", { class: "label" }, TEXTS.members(chat.members.length)),
    h("ul", { class: "found" }, rows),
  );
}

export function requests(chat, close) {
  if (!chat.join_requests?.length) return null;
  const rows = chat.join_requests.map((user) => h("li", {}, requestRow(chat, user, close)));
  return h(
    "section",
    {},
    h("h3", { class: "label" }, TEXTS.joinRequests),
    h("ul", { class: "found" }, rows),
  );
}

function memberRow(chat, member, close) {
  const { user } = member;
  const isOther = user.id !== state.personId && member.status !== "creator";
  const name = h(
    "span",
    {},
    nameOf(user),
    user.is_bot && h("span", { class: "bot-mark" }, TEXTS.bot),
  );
  const status = h(
    "span",
    { class: "second-line" },
    member.custom_title || TEXTS.statuses[member.status],
  );
  return h(
    "div",
    { class: "found-row" },
    avatar(nameOf(user), user.id, "small"),
    h("span", { class: "two-lines" }, name, status),
    runs(chat) &&
      isOther &&
      menuButton("more", TEXTS.actionsOn(nameOf(user)), () => memberItems(chat, member, close)),
  );
}

function memberItems(chat, { user, status }, close) {
  const does =
    (name, fields = {}) =>
    () => (close(), act(state.personId, name, { chat: chat.id, user: user.id, ...fields }));
  const isHeld = status === "restricted";
  return [
    status === "administrator"
      ? [icon("person"), TEXTS.takeAdministrator, does("promote", { rights: [] })]
      : [icon("person"), TEXTS.makeAdministrator, does("promote")],
    chat.kind === "supergroup" && [
      icon("mute"),
      isHeld ? TEXTS.unrestrict : TEXTS.restrict,
      does("restrict", { may: isHeld ? EVERYTHING : [] }),
    ],
    [icon("close"), TEXTS.removeMember, does("remove"), "danger"],
  ];
}

function requestRow(chat, user, close) {
  const decide = (name) => () => (
    close(),
    act(state.personId, name, { chat: chat.id, user: user.id })
  );
  return h(
    "div",
    { class: "found-row" },
    avatar(nameOf(user), user.id, "small"),
    h("span", { class: "two-lines" }, nameOf(user)),
    button({ class: "dialog-button", onclick: decide("let_in") }, TEXTS.letIn),
    button({ class: "dialog-button", onclick: decide("turn_away") }, TEXTS.turnAway),
  );
}
