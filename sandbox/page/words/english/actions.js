// What a bot is doing just now, in English, by the names of sendChatAction.

export const ACTIONS = {
  typing: "typing…",
  upload_photo: "sending a photo…",
  record_video: "recording a video…",
  upload_video: "sending a video…",
  record_voice: "recording a voice message…",
  upload_voice: "sending a voice message…",
  upload_document: "sending a file…",
  choose_sticker: "choosing a sticker…",
  find_location: "finding a place…",
  record_video_note: "recording a video message…",
  upload_video_note: "sending a video message…",
};
