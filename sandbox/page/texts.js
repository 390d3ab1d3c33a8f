// What the page itself says.

export const TEXTS = {
  nobody: "Chưa có ai trong phòng thử. Trang sẽ tự hiện khi có người.",
  chooseChat: "Chọn một cuộc trò chuyện để bắt đầu",
  bot: "bot",
  members: (count) => `${count} thành viên`,
  typing: "đang soạn tin…",
  start: "Bắt đầu",
  unblock: "Bỏ chặn bot",
  block: "Chặn bot",
  blocked: "Anh/chị đã chặn bot này nên bot không gửi được tin.",
  whatCanItDo: "Bot này làm được gì?",
  write: "Viết tin nhắn…",
  send: "Gửi",
  attach: "Đính kèm",
  attachFile: "Tệp",
  attachPhoto: "Ảnh",
  attachContact: "Số điện thoại của tôi",
  commands: "Danh sách lệnh",
  keyboard: "Ẩn hoặc hiện bàn phím trả lời",
  back: "Về danh sách",
  more: "Thêm",
  pinned: "Tin đã ghim",
  pinnedOf: (place, count) => `Tin đã ghim ${place}/${count}`,
  edited: "đã sửa",
  allTopics: "Tất cả",
  general: "Chung",
  shareContact: "Chia sẻ số điện thoại của anh/chị với bot này?",
  yes: "Đồng ý",
  no: "Để sau",
  ok: "Đã hiểu",
  copied: "Đã sao chép",
  opensNewTab: "mở trang mới",
  showSpoiler: "Nội dung ẩn, bấm để xem",
  showMore: "Xem thêm",
  showLess: "Thu gọn",
  picture: "Ảnh",
  download: (name) => `Tải về ${name}`,
  contact: "Số điện thoại",
  connectionLost: "Mất kết nối với phòng thử, đang nối lại…",
  unread: (count) => `${count} tin chưa đọc`,
  deactivated: "đã xoá tài khoản",
  you: "Bạn",
};

export function serviceText(message, nameOf) {
  const who = nameOf(message.from);
  if (message.new_chat_members) return joined(who, message, nameOf);
  if (message.left_chat_member) return left(who, message, nameOf);
  if (message.pinned_message) return `${who} đã ghim “${excerpt(message.pinned_message, 48)}”`;
  if (message.forum_topic_created) return `Chủ đề “${message.forum_topic_created.name}” đã được mở`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "Nhóm đã được nâng cấp thành siêu nhóm";
  return "";
}

function joined(who, message, nameOf) {
  const others = message.new_chat_members.filter((user) => user.id !== message.from.id);
  return others.length ? `${who} đã thêm ${others.map(nameOf).join(", ")}` : `${who} đã vào nhóm`;
}

function left(who, message, nameOf) {
  const user = message.left_chat_member;
  return user.id === message.from.id ? `${who} đã rời nhóm` : `${who} đã mời ${nameOf(user)} ra khỏi nhóm`;
}

// One line of a message, for lists and quotations.
export function excerpt(message, longest = 120) {
  const said = message.text ?? message.caption;
  if (said) return shortened(said.replace(/\s+/g, " "), longest);
  if (message.photo) return TEXTS.picture;
  if (message.document) return message.document.file_name ?? TEXTS.attachFile;
  if (message.contact) return TEXTS.contact;
  return "";
}

function shortened(text, longest) {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
