// Voice messages and music, with a button to play them.

import { button, h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { toast } from "../elements/toasts.js";
import { fileAddress } from "../world/side.js";
import { duration } from "../world/times.js";
import { TEXTS } from "../words/texts.js";

// `file` is a Voice or an Audio of the Bot API.
export function sound({ file_id, duration: length = 0 }, title, performer = "") {
  const audio = new Audio();
  audio.preload = "none";
  const bar = h("progress", { class: "sound-bar", max: "1", value: "0", "aria-label": title });
  const play = button({ class: "file-icon", "aria-label": TEXTS.play }, icon("play"));
  play.addEventListener("click", () => toggle(audio, fileAddress(file_id)));
  audio.addEventListener(
    "timeupdate",
    () => (bar.value = audio.currentTime / (audio.duration || length || 1)),
  );
  for (const change of ["play", "pause", "ended"])
    audio.addEventListener(change, () => showState(play, audio.paused));
  const line = [performer, duration(length)].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "sound" },
    play,
    h(
      "div",
      { class: "two-lines" },
      h("span", { class: "file-name" }, title),
      bar,
      h("span", { class: "second-line" }, line),
    ),
  );
}

function toggle(audio, address) {
  audio.src ||= address;
  if (!audio.paused) return audio.pause();
  return audio.play().catch(() => toast(TEXTS.unplayable));
}

function showState(play, isPaused) {
  play.replaceChildren(icon(isPaused ? "play" : "pause"));
  play.setAttribute("aria-label", isPaused ? TEXTS.play : TEXTS.pause);
}
