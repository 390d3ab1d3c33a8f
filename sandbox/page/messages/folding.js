// What is hidden until somebody asks: spoilers and long quotations.

import { button, h } from "../elements/dom.js";
import { TEXTS } from "../words/texts.js";

export function spoiler(children, label, ...kinds) {
  const hidden = h(
    "span",
    { class: ["spoiler", ...kinds], role: "button", tabindex: "0", "aria-label": label },
    h("span", {}, children),
  );
  const reveal = (event) => {
    if (hidden.classList.contains("revealed") || (event.key && ![" ", "Enter"].includes(event.key)))
      return;
    event.preventDefault();
    hidden.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", reveal);
  return hidden;
}

export function expandable(children) {
  const quote = h("blockquote", { class: "expandable" }, children);
  const toggle = button({ class: "expand", "aria-expanded": "false" }, TEXTS.showMore);
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? TEXTS.showLess : TEXTS.showMore;
  });
  return h("div", { class: "expandable-quote" }, quote, toggle);
}
