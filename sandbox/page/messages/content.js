// What a message carries beside words, by the field of the Bot API that holds it.

import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { fileAddress } from "../world/side.js";
import { TEXTS } from "../words/texts.js";
import { contact, place } from "./cards.js";
import { file } from "./files.js";
import { pictureOf, videoOf } from "./media.js";
import { poll } from "./polls.js";
import { sound } from "./sounds.js";

// In this order: an animation also comes as a document, and a venue as a location, for older bots.
const DRAWN = {
  photo: (message) => pictureOf(message),
  animation: (message) =>
    videoOf(message, message.animation, {
      autoplay: true,
      loop: true,
      muted: true,
      label: TEXTS.animation,
    }),
  video: (message) => videoOf(message, message.video, { label: TEXTS.video }),
  video_note: (message) =>
    videoOf(message, message.video_note, { label: TEXTS.videoNote, isRound: true }),
  sticker: (message) => sticker(message.sticker),
  voice: (message) => sound(message.voice, TEXTS.voice),
  audio: ({ audio }) =>
    sound(audio, audio.title ?? audio.file_name ?? TEXTS.attachFile, audio.performer),
  document: (message) => file(message),
  venue: ({ venue }) => place(venue.location, venue.title, venue.address),
  location: ({ location }) => place(location, TEXTS.location),
  contact: (message) => contact(message.contact),
  dice: ({ dice }) =>
    h(
      "div",
      { class: "dice", role: "img", "aria-label": TEXTS.dice(dice.emoji, dice.value) },
      dice.emoji,
      h("span", {}, String(dice.value)),
    ),
  poll: (message) => poll(message),
};
const KNOWN = ["text", "caption", ...Object.keys(DRAWN)];
const GRID = ["photo", "video"];

export function content(album) {
  if (album.length === 1) return one(album[0]);
  const isGrid = album.every((message) => GRID.includes(kindOf(message)));
  const style = isGrid ? "album" : "stack";
  return h(
    "div",
    {
      class: [style, `of-${Math.min(album.length, 10)}`],
      role: "group",
      "aria-label": TEXTS.album,
    },
    album.map(one),
  );
}

// Without a bubble around it, as at Telegram.
export function isBare(message) {
  return ["sticker", "dice", "video_note"].includes(kindOf(message));
}

function one(message) {
  const kind = kindOf(message);
  if (kind) return DRAWN[kind](message);
  return KNOWN.some((name) => message[name])
    ? null
    : h("div", { class: "unsupported" }, icon("info"), TEXTS.unsupported);
}

function kindOf(message) {
  return Object.keys(DRAWN).find((name) => message[name]);
}

function sticker({ file_id, emoji = "🙂", is_animated, is_video, width, height }) {
  const shown = { role: "img", "aria-label": TEXTS.sticker(emoji) };
  if (is_animated || is_video) return h("div", { class: "sticker emoji", ...shown }, emoji);
  const address = fileAddress(file_id);
  const fallBack = (event) =>
    event.target.replaceWith(h("div", { class: "sticker emoji", ...shown }, emoji));
  return h("img", {
    class: "sticker",
    src: address,
    alt: TEXTS.sticker(emoji),
    width,
    height,
    onerror: fallBack,
  });
}
