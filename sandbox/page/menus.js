// Lists that unfold from a round button.

import { h, icon } from "./dom.js";

// Closes on choice, on Escape, and on a click elsewhere.
export function menu(name, label, items) {
  const folded = h("details", { class: "menu" });
  const choose = (action) => () => {
    folded.open = false;
    action();
  };
  const list = items.map(([mark, text, action]) =>
    h("li", {}, h("button", { type: "button", class: "menu-item", onclick: choose(action) }, mark, h("span", {}, text))),
  );
  folded.append(h("summary", { class: "round", "aria-label": label, title: label }, icon(name)), h("ul", { class: "menu-list" }, list));
  folded.addEventListener("keydown", (event) => {
    if (event.key === "Escape") folded.open = false;
  });
  return folded;
}

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.menu[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
