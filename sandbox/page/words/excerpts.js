// One line of a message, for lists, quotations and pins.

import { TEXTS } from "./texts.js";

const LONGEST = 120; // characters

const KINDS = {
  photo: () => TEXTS.picture,
  video: () => TEXTS.video,
  animation: () => TEXTS.animation,
  document: ({ file_name }) => file_name ?? TEXTS.attachFile,
  audio: ({ title, file_name }) => title ?? file_name ?? TEXTS.attachFile,
  voice: () => TEXTS.voice,
  video_note: () => TEXTS.videoNote,
  sticker: ({ emoji }) => TEXTS.sticker(emoji ?? ""),
  contact: () => TEXTS.contact,
  venue: ({ title }) => title,
  location: () => TEXTS.location,
  dice: ({ emoji, value }) => TEXTS.dice(emoji, value),
  poll: ({ question }) => `📊 ${question}`,
};

export function excerpt(message, longest = LONGEST) {
  const said = message.text ?? message.caption ?? kindOf(message);
  return shortened(said.replace(/\s+/g, " "), longest);
}

// An animation and a venue also carry what older bots know: the first that fits names them.
function kindOf(message) {
  const order = ["animation", "venue", ...Object.keys(KINDS)];
  const kind = order.find((name) => message[name]);
  return kind ? KINDS[kind](message[kind]) : TEXTS.unsupported;
}

export function shortened(text, longest) {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
