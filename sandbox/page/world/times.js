// The contest's clock and how dates and times are written, all in the zone the server names.

import { LOCALE } from "../words/language.js";
import { TEXTS } from "../words/texts.js";

const DAY_MILLISECONDS = 86400000;
let told = { now: Date.now(), at: Date.now(), speed: 1, label: "", zone: "Asia/Ho_Chi_Minh" };
const formats = new Map();

export function setClock(clock) {
  told = {
    now: Date.parse(clock.now),
    at: Date.now(),
    speed: clock.speed,
    label: clock.label,
    zone: clock.time_zone,
  };
}

export function now() {
  return told.now + (Date.now() - told.at) * told.speed;
}

export function clockLabel() {
  return told.label;
}

export function timeOfDay(seconds) {
  return write(seconds * 1000, "time");
}

export function dayOf(seconds) {
  const day = write(seconds * 1000, "day");
  if (day === write(now(), "day")) return TEXTS.today;
  return day === write(now() - DAY_MILLISECONDS, "day") ? TEXTS.yesterday : day;
}

export function fullTime(seconds) {
  return write(seconds * 1000, "full");
}

// In the list of chats: the time today, else the date.
export function shortTime(seconds) {
  const today = write(now(), "date") === write(seconds * 1000, "date");
  return write(seconds * 1000, today ? "time" : "date");
}

export function duration(seconds) {
  const rest = String(Math.floor(seconds % 60)).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}

const STYLES = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  date: { day: "numeric", month: "numeric", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "numeric", year: "numeric" },
  weekday: { weekday: "short", day: "numeric", month: "numeric", year: "numeric" },
  full: {
    weekday: "long",
    day: "numeric",
    month: "numeric",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

// `style` is one of STYLES, or what Intl.DateTimeFormat takes.
export function write(milliseconds, style) {
  const key = `${JSON.stringify(style)} ${told.zone}`;
  if (!formats.has(key)) {
    formats.set(
      key,
      new Intl.DateTimeFormat(LOCALE, { ...(STYLES[style] ?? style), timeZone: told.zone }),
    );
  }
  return formats.get(key).format(milliseconds);
}
