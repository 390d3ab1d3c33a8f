// A shared contact, and a place. The map is a drawing: the page loads nothing from elsewhere.

import { avatar } from "../elements/avatars.js";
import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { nameOf } from "../words/names.js";
import { TEXTS } from "../words/texts.js";

const DIGITS = 5; // of a degree: about a metre

export function contact({ first_name, last_name, phone_number, user_id }) {
  const name = nameOf({ first_name, last_name });
  return h(
    "div",
    { class: "contact" },
    avatar(name, user_id ?? 0),
    h(
      "span",
      { class: "two-lines" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "second-line" }, phone_number),
    ),
  );
}

export function place({ latitude, longitude }, title, address = "") {
  const where = `${latitude.toFixed(DIGITS)}, ${longitude.toFixed(DIGITS)}`;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return h(
    "div",
    { class: "place" },
    h("div", { class: "map", "aria-hidden": "true" }, icon("place")),
    h(
      "div",
      { class: "two-lines" },
      h("span", { class: "file-name" }, title),
      address && h("span", {}, address),
      h("span", { class: "second-line" }, where),
    ),
    h(
      "a",
      { class: "map-link", href: map, target: "_blank", rel: "noopener noreferrer" },
      TEXTS.openMap,
    ),
  );
}
