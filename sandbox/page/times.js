// The contest's clock and how dates and times are written, all in the zone the server names.

import { h } from "./dom.js";

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

export function drawClock(place) {
  const parts = [
    h("span", { class: "clock-label" }, told.label),
    h("time", { class: "clock-time", datetime: new Date(now()).toISOString() }, write(now(), "clock")),
    h("span", { class: "clock-date" }, write(now(), "weekday")),
  ];
  place.replaceChildren(...parts);
}

export function timeOfDay(seconds) {
  return write(seconds * 1000, "time");
}

export function dayOf(seconds) {
  return write(seconds * 1000, "day");
}

// In the list of chats: the time today, else the date.
export function shortTime(seconds) {
  const today = write(now(), "date") === write(seconds * 1000, "date");
  return write(seconds * 1000, today ? "time" : "date");
}

const STYLES = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  date: { day: "numeric", month: "numeric", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "numeric", year: "numeric" },
  weekday: { weekday: "short", day: "numeric", month: "numeric", year: "numeric" },
};

function write(milliseconds, style) {
  const key = `${style} ${told.zone}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat("vi-VN", { ...STYLES[style], timeZone: told.zone }));
  }
  return formats.get(key).format(milliseconds);
}
