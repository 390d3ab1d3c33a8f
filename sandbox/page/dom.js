// Elements out of plain calls. Whatever comes from people goes in as text nodes, never as markup.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : value);
}

const SHAPES = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-8-6 16-3-6z",
  clip: "M8 12.5l6.2-6.2a3.2 3.2 0 0 1 4.5 4.5L10.4 19a5 5 0 0 1-7-7l7.6-7.7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  pin: "M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  out: "M9 7h8v8M17 7L7 17",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  keys: "M4 7h16v10H4zM8 11h.01M12 11h.01M16 11h.01M9 14h6",
  slash: "M4 6h16M4 12h16M4 18h10",
  phone: "M6 4h4l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 6a2 2 0 0 1 2-2z",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  close: "M6 6l12 12M18 6L6 18",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.dataset.name = name;
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

// A person's or chat's round picture: the initials on one of eight colours.
export function avatar(name, id, kind = "") {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("");
  return h("span", { class: `avatar hue-${hueOf(id)} ${kind}`, "aria-hidden": "true" }, initials.toUpperCase());
}

export function hueOf(id) {
  return [...String(id)].reduce((sum, digit) => sum + (Number(digit) || 0), 0) % 8;
}
