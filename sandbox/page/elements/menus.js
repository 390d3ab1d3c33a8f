// Lists that open over the page and close on choice, on Escape and on a click elsewhere.

import { button, h } from "./dom.js";
import { icon } from "./icons.js";
import { stepsThrough } from "./stepping.js";

const GAP = 6; // pixels between a menu and what opened it, and the edge of the window

// `items` is asked for when the menu opens: a list of [mark, text, action, style]; falsy ones are left out.
export function menuButton(name, label, items, ...kinds) {
  const opener = button(
    { class: ["round", ...kinds], "aria-label": label, title: label, "aria-haspopup": "true" },
    icon(name),
  );
  opener.addEventListener("click", () => openMenu(opener, items()));
  return opener;
}

// `head` is what stands above the list.
export function openMenu(opener, items, head = null) {
  const list = items.filter(Boolean).map(([mark, text, action, style]) =>
    h(
      "li",
      {},
      item(mark, text, style, () => choose(action)),
    ),
  );
  const menu = h(
    "div",
    { class: "menu", popover: "auto", "aria-label": opener.getAttribute("aria-label") },
    head,
    h("ul", { class: "menu-list" }, list),
  );
  const choose = (action) => {
    menu.hidePopover();
    action();
  };
  menu.addEventListener("toggle", ({ newState }) => newState === "closed" && menu.remove());
  stepsThrough(menu, "button");
  show(menu, opener);
}

function item(mark, text, style, onclick) {
  return button({ class: ["menu-item", style], onclick }, mark, h("span", {}, text));
}

function show(menu, opener) {
  (opener.closest("dialog") ?? document.body).append(menu);
  menu.showPopover();
  place(menu, opener.getBoundingClientRect());
  menu.querySelector("button")?.focus();
}

// Below what opened it where there is room, else above; never out of the window.
function place(menu, { left, right, top, bottom }) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const fitsBelow = bottom + GAP + height <= innerHeight;
  const fitsRight = left + width + GAP <= innerWidth;
  menu.style.top = `${Math.max(GAP, fitsBelow ? bottom + GAP : top - GAP - height)}px`;
  menu.style.left = `${Math.max(GAP, fitsRight ? left : right - width)}px`;
}
