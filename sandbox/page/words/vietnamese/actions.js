// What a bot is doing just now, in Vietnamese, by the names of sendChatAction.

export const ACTIONS = {
  typing: "đang soạn tin…",
  upload_photo: "đang gửi ảnh…",
  record_video: "đang quay video…",
  upload_video: "đang gửi video…",
  record_voice: "đang ghi âm…",
  upload_voice: "đang gửi tin thoại…",
  upload_document: "đang gửi tệp…",
  choose_sticker: "đang chọn nhãn dán…",
  find_location: "đang tìm vị trí…",
  record_video_note: "đang quay tin hình tròn…",
  upload_video_note: "đang gửi tin hình tròn…",
};
