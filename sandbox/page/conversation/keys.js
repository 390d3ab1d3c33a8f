// Arrow keys go from message to message; Escape goes back to where one writes.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export function hearsKeys(log) {
  log.addEventListener("keydown", (event) => {
    if (event.target !== log && !event.target.matches(".message")) return;
    const next = event.key === "Escape" ? document.querySelector(".field") : neighbour(log, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function neighbour(log, { key, target }) {
  const messages = [...log.querySelectorAll(".message")];
  if (key === "Home") return messages[0];
  if (key === "End") return messages.at(-1);
  if (!(key in STEPS)) return null;
  const at = messages.indexOf(target);
  return at < 0 ? messages.at(-1) : messages[at + STEPS[key]];
}
