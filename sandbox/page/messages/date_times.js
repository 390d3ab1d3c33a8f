// An instant in a text, written in the contest's zone as its format asks: r relative, w weekday, d/D date, t/T time.

import { h } from "../elements/dom.js";
import { LANGUAGE } from "../words/language.js";
import { fullTime, now, write } from "../world/times.js";

const PARTS = {
  w: { weekday: "long" },
  d: { day: "numeric", month: "numeric", year: "numeric" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};
const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

// Without a format the text stays as the bot wrote it.
export function dateTime({ unix_time, date_time_format: format }, children) {
  const properties = {
    class: "date-time",
    datetime: new Date(unix_time * 1000).toISOString(),
    title: fullTime(unix_time),
  };
  return h("time", properties, format ? written(unix_time, format) : children);
}

function written(unixTime, format) {
  if (format.startsWith("r")) return relative(unixTime);
  const options = Object.assign({}, ...[...format].map((letter) => PARTS[letter]));
  return write(unixTime * 1000, options);
}

function relative(unixTime) {
  const seconds = Math.round(unixTime - now() / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" }).format(
    Math.trunc(seconds / length),
    unit,
  );
}
