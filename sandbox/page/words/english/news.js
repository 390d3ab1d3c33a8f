// News of a chat in English, by the field of the Bot API that tells it.

import { excerpt } from "../excerpts.js";
import { nameOf } from "../names.js";

const SHORT = 48; // characters of a pinned message
const UPGRADED = () => "The group has become a supergroup";

export const NEWS = {
  anything: () => "Something has changed in this chat",
  new_chat_members: (users, who, message) => joined(users, who, message),
  left_chat_member: (user, who, message) => left(user, who, message),
  pinned_message: (pinned, who) =>
    pinned.date ? `${who} pinned “${excerpt(pinned, SHORT)}”` : `${who} pinned a message`,
  new_chat_title: (title, who) => `${who} renamed the chat to “${title}”`,
  new_chat_photo: (_, who) => `${who} changed the photo`,
  delete_chat_photo: (_, who) => `${who} removed the photo`,
  group_chat_created: (_, who) => `${who} created the group`,
  supergroup_chat_created: (_, who) => `${who} created the supergroup`,
  channel_chat_created: () => "The channel was created",
  migrate_to_chat_id: UPGRADED,
  migrate_from_chat_id: UPGRADED,
  forum_topic_created: ({ name }) => `The topic “${name}” was opened`,
  forum_topic_edited: ({ name }, who) =>
    name ? `${who} renamed the topic to “${name}”` : `${who} changed the icon of the topic`,
  forum_topic_closed: (_, who) => `${who} closed the topic`,
  forum_topic_reopened: (_, who) => `${who} reopened the topic`,
  general_forum_topic_hidden: (_, who) => `${who} hid the General topic`,
  general_forum_topic_unhidden: (_, who) => `${who} showed the General topic again`,
  message_auto_delete_timer_changed: ({ message_auto_delete_time: time }, who) =>
    time ? `${who} set messages to delete after ${time} seconds` : `${who} lets messages stay`,
  chat_owner_left: (_, who) => `${who} does not own the group any more`,
  chat_owner_changed: ({ new_owner }) => `${nameOf(new_owner ?? {})} owns the group now`,
  users_shared: ({ users }, who) =>
    `${who} shared ${users.map((user) => nameOf(user) || user.user_id).join(", ")}`,
  chat_shared: ({ title, chat_id }, who) => `${who} shared ${title ?? chat_id}`,
  write_access_allowed: (_, who) => `${who} allowed the bot to write`,
  connected_website: (site, who) => `${who} logged in at ${site}`,
  web_app_data: ({ button_text }, who) => `${who} sent data with the button “${button_text}”`,
  proximity_alert_triggered: () => "Somebody has come near",
  boost_added: (_, who) => `${who} boosted the group`,
  chat_background_set: (_, who) => `${who} changed the background`,
  successful_payment: () => "Paid",
  refunded_payment: () => "Paid back",
  video_chat_scheduled: () => "A group call is planned",
  video_chat_started: () => "A group call has begun",
  video_chat_ended: () => "The group call has ended",
  video_chat_participants_invited: (_, who) => `${who} invited people to the group call`,
  poll_option_added: (_, who) => `${who} added an option`,
  poll_option_deleted: (_, who) => `${who} removed an option`,
  checklist_tasks_done: (_, who) => `${who} ticked off tasks`,
  checklist_tasks_added: (_, who) => `${who} added tasks`,
};

function joined(users, who, message) {
  const others = users.filter((user) => user.id !== message.from?.id);
  return others.length ? `${who} added ${others.map(nameOf).join(", ")}` : `${who} joined`;
}

function left(user, who, message) {
  return user.id === message.from?.id ? `${who} left` : `${who} removed ${nameOf(user)}`;
}
