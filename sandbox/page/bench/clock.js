// The contest's clock.

import { h } from "../elements/dom.js";
import { clockLabel, now, write } from "../world/times.js";

export function drawClock(place) {
  place.replaceChildren(
    h("span", { class: "clock-label" }, clockLabel()),
    h(
      "time",
      { class: "clock-time", datetime: new Date(now()).toISOString() },
      write(now(), "clock"),
    ),
    h("span", { class: "clock-date" }, write(now(), "weekday")),
  );
}
