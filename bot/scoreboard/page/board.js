// Takes in what the bot sends, and lets rows go calmly where they belong.
"use strict";

const board = document.getElementById("board");
const lost = document.getElementById("lost");
const still = matchMedia("(prefers-reduced-motion: reduce)");

const MOVE = { duration: 1200, easing: "ease-in-out" };
const APPEAR = { duration: 1600, easing: "ease-out" };
const SILENCE_MS = 40000; // the bot says something every 15 s
const ASK_MS = 5000;

let heardAt = Date.now();

function rows() {
  return new Map([...board.querySelectorAll("tr[data-row]")].map((row) => [row.dataset.row, row]));
}

function heights() {
  return new Map([...rows()].map(([key, row]) => [key, row.getBoundingClientRect().top]));
}

/** The words above stay the same elements, so that they are read aloud when they change. */
function take(fresh) {
  for (const words of [".event", "h1", ".news", ".note"]) {
    const shown = board.querySelector(words);
    const told = fresh.querySelector(words).textContent;
    if (shown.textContent !== told) shown.textContent = told;
  }
  board.querySelector("table").replaceWith(fresh.querySelector("table"));
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const isSame = fresh.querySelector("h1").textContent === board.querySelector("h1").textContent;
  const before = heights();
  const sums = new Map([...rows()].map(([key, row]) => [key, row.textContent]));
  take(fresh);
  if (still.matches) return;
  if (!isSame) return appear(board.querySelector("table"));
  for (const [key, row] of rows()) {
    if (!before.has(key)) appear(row);
    else move(row, before.get(key) - row.getBoundingClientRect().top);
    if (before.has(key) && sums.get(key) !== row.textContent) appear(row.querySelector(".sum"));
  }
}

function appear(element) {
  element.animate([{ opacity: 0 }, { opacity: 1 }], APPEAR);
}

function move(row, from) {
  if (from) row.animate([{ transform: `translateY(${from}px)` }, { transform: "none" }], MOVE);
}

function hear() {
  heardAt = Date.now();
  lost.hidden = true;
}

/** Where a proxy keeps the stream from us, or there are too many of us, we ask. */
async function ask() {
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const told = answer.ok && page.getElementById("board").innerHTML;
    if (told && told.trim() !== last) show((last = told.trim()));
    lost.hidden = answer.ok;
  } catch {
    lost.hidden = false;
  }
}

let last = board.innerHTML.trim();
const changes = new EventSource(board.dataset.changes);

changes.addEventListener("board", (event) => {
  hear();
  if (event.data.trim() !== last) show((last = event.data.trim()));
});
changes.addEventListener("still", hear);
changes.addEventListener("error", () => {
  lost.hidden = false;
});

setInterval(() => {
  const isSilent = Date.now() - heardAt > SILENCE_MS;
  if (isSilent || changes.readyState === EventSource.CLOSED) ask();
}, ASK_MS + Math.random() * ASK_MS);
