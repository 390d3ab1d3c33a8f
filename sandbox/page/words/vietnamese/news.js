// News of a chat in Vietnamese, by the field of the Bot API that tells it.

import { excerpt } from "../excerpts.js";
import { nameOf } from "../names.js";

const SHORT = 48; // characters of a pinned message
const UPGRADED = () => "Nhóm đã được nâng cấp thành siêu nhóm";

export const NEWS = {
  anything: () => "Có thay đổi trong cuộc trò chuyện",
  new_chat_members: (users, who, message) => joined(users, who, message),
  left_chat_member: (user, who, message) => left(user, who, message),
  pinned_message: (pinned, who) =>
    pinned.date ? `${who} đã ghim “${excerpt(pinned, SHORT)}”` : `${who} đã ghim một tin`,
  new_chat_title: (title, who) => `${who} đã đổi tên thành “${title}”`,
  new_chat_photo: (_, who) => `${who} đã đổi ảnh đại diện`,
  delete_chat_photo: (_, who) => `${who} đã gỡ ảnh đại diện`,
  group_chat_created: (_, who) => `${who} đã lập nhóm`,
  supergroup_chat_created: (_, who) => `${who} đã lập siêu nhóm`,
  channel_chat_created: () => "Kênh đã được lập",
  migrate_to_chat_id: UPGRADED,
  migrate_from_chat_id: UPGRADED,
  forum_topic_created: ({ name }) => `Chủ đề “${name}” đã được mở`,
  forum_topic_edited: ({ name }, who) =>
    name ? `${who} đã đổi tên chủ đề thành “${name}”` : `${who} đã đổi biểu tượng của chủ đề`,
  forum_topic_closed: (_, who) => `${who} đã đóng chủ đề`,
  forum_topic_reopened: (_, who) => `${who} đã mở lại chủ đề`,
  general_forum_topic_hidden: (_, who) => `${who} đã ẩn chủ đề Chung`,
  general_forum_topic_unhidden: (_, who) => `${who} đã hiện lại chủ đề Chung`,
  message_auto_delete_timer_changed: ({ message_auto_delete_time: time }, who) =>
    time ? `${who} đã đặt tự xoá tin sau ${time} giây` : `${who} đã thôi tự xoá tin`,
  chat_owner_left: (_, who) => `${who} không còn là chủ nhóm`,
  chat_owner_changed: ({ new_owner }) => `${nameOf(new_owner ?? {})} là chủ nhóm mới`,
  users_shared: ({ users }, who) =>
    `${who} đã chia sẻ ${users.map((user) => nameOf(user) || user.user_id).join(", ")}`,
  chat_shared: ({ title, chat_id }, who) => `${who} đã chia sẻ ${title ?? chat_id}`,
  write_access_allowed: (_, who) => `${who} đã cho phép bot gửi tin`,
  connected_website: (site, who) => `${who} đã đăng nhập ở ${site}`,
  web_app_data: ({ button_text }, who) => `${who} đã gửi dữ liệu bằng nút “${button_text}”`,
  proximity_alert_triggered: () => "Có người đã đến gần",
  boost_added: (_, who) => `${who} đã nâng hạng nhóm`,
  chat_background_set: (_, who) => `${who} đã đổi hình nền`,
  successful_payment: () => "Đã thanh toán",
  refunded_payment: () => "Đã hoàn tiền",
  video_chat_scheduled: () => "Đã hẹn giờ cuộc gọi nhóm",
  video_chat_started: () => "Cuộc gọi nhóm đã bắt đầu",
  video_chat_ended: () => "Cuộc gọi nhóm đã kết thúc",
  video_chat_participants_invited: (_, who) => `${who} đã mời người vào cuộc gọi nhóm`,
  poll_option_added: (_, who) => `${who} đã thêm một lựa chọn`,
  poll_option_deleted: (_, who) => `${who} đã bỏ một lựa chọn`,
  checklist_tasks_done: (_, who) => `${who} đã đánh dấu việc cần làm`,
  checklist_tasks_added: (_, who) => `${who} đã thêm việc cần làm`,
};

function joined(users, who, message) {
  const others = users.filter((user) => user.id !== message.from?.id);
  return others.length ? `${who} đã thêm ${others.map(nameOf).join(", ")}` : `${who} đã vào nhóm`;
}

function left(user, who, message) {
  return user.id === message.from?.id
    ? `${who} đã rời nhóm`
    : `${who} đã mời ${nameOf(user)} ra khỏi nhóm`;
}
