// Arrow keys, Home and End go through the controls of a list.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function stepsThrough(place, selector) {
  place.addEventListener("keydown", (event) => {
    const controls = [...place.querySelectorAll(selector)].filter((one) => one.offsetParent);
    const next = target(controls, document.activeElement, event.key);
    if (!next || isWriting(event)) return;
    event.preventDefault();
    next.focus();
  });
}

function target(controls, current, key) {
  if (key === "Home") return controls[0];
  if (key === "End") return controls.at(-1);
  const at = controls.indexOf(current);
  if (!(key in STEPS)) return null;
  return at < 0 ? controls[0] : controls[(at + STEPS[key] + controls.length) % controls.length];
}

// In a field the arrows, but for up and down, belong to the text.
function isWriting({ target: field, key }) {
  return field.matches("input, textarea") && !["ArrowDown", "ArrowUp"].includes(key);
}
