// Drawing again only what has changed: focus, selection, opened quotations and playing sounds survive.

const kept = new WeakMap(); // place to key to {entry, node}
const FOCUSABLE = "a[href], button, input, textarea, video, [tabindex]";

// The one node of a place; `make` is called where `mark` is another one than before.
export function keep(place, mark, make) {
  keepAll(place, [{ key: "only", mark, make }]);
}

// The nodes of a place in order: each `{key, mark, make}`; a falsy entry is left out.
// `make` is given the entry drawn before it under the same key, if there was one.
export function keepAll(place, entries) {
  const before = kept.get(place) ?? new Map();
  const after = new Map();
  const handOvers = [];
  for (const entry of entries.filter(Boolean))
    after.set(entry.key, renewed(before.get(entry.key), entry, handOvers));
  kept.set(place, after);
  settle(place, [...after.values()].map(({ node }) => node).filter(Boolean));
  for (const handOver of handOvers) handOver();
}

function renewed(known, entry, handOvers) {
  if (known && known.entry.mark === entry.mark) return known;
  const node = entry.make(known?.entry);
  if (known?.node?.contains(document.activeElement) && node)
    handOvers.push(handOver(known.node, node));
  return { entry, node };
}

function settle(place, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...place.childNodes]) if (!wanted.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (place.childNodes[index] !== node) place.insertBefore(node, place.childNodes[index] ?? null);
  });
}

// Who stood on a control of the old node stands on the same one of the new.
function handOver(old, node) {
  const at = controls(old).indexOf(document.activeElement);
  return () => controls(node)[at]?.focus({ preventScroll: true });
}

function controls(node) {
  return [node, ...node.querySelectorAll(FOCUSABLE)].filter((one) => one.matches(FOCUSABLE));
}
