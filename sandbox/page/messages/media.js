// Pictures and films, alone or in an album. What the browser cannot show becomes a file to download.

import { button, h } from "../elements/dom.js";
import { openDialog } from "../elements/dialogs.js";
import { fileAddress } from "../world/side.js";
import { TEXTS } from "../words/texts.js";
import { spoiler } from "./folding.js";
import { fileCard } from "./files.js";

const TALLEST = 420; // pixels, as in media.css

export function pictureOf(message) {
  const largest = message.photo.at(-1);
  const alt = message.caption ?? TEXTS.picture;
  const image = h("img", {
    src: fileAddress(largest.file_id),
    alt,
    draggable: message.has_protected_content ? "false" : null,
  });
  keepRoom(image, largest);
  const opener = button(
    { class: "picture", "aria-label": TEXTS.openPicture, onclick: () => enlarge(image.src, alt) },
    image,
  );
  image.addEventListener("error", () =>
    opener.replaceWith(fileCard(largest, TEXTS.picture, message.has_protected_content)),
  );
  return veiled(message, opener);
}

// `film` is a Video, an Animation or a VideoNote of the Bot API.
export function videoOf(message, film, { label, isRound = false, ...playing }) {
  const { width = film.length, height = film.length } = film;
  const controls = !playing.autoplay;
  const video = h("video", {
    src: fileAddress(film.file_id),
    "aria-label": label,
    controls,
    playsinline: true,
    preload: "metadata",
    ...playing,
  });
  keepRoom(video, { width, height });
  const frame = h("div", { class: ["film", isRound && "round-film"] }, video);
  video.muted = Boolean(playing.muted);
  video.addEventListener("error", () =>
    frame.replaceWith(fileCard(film, film.file_name ?? label, message.has_protected_content)),
  );
  return veiled(message, frame);
}

// What is still to arrive has its room already, so that nothing moves when it does.
function keepRoom(node, { width, height }) {
  if (!width || !height) return;
  node.style.setProperty("--wide", `${Math.min(width, (TALLEST * width) / height)}px`);
  node.style.setProperty("--ratio", `${width} / ${height}`);
}

function veiled(message, node) {
  return message.has_media_spoiler ? spoiler([node], TEXTS.showSpoiler, "veil") : node;
}

function enlarge(source, alt) {
  return openDialog(TEXTS.picture, () => h("img", { class: "enlarged", src: source, alt }));
}
