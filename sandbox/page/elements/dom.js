// Elements out of plain calls. Whatever comes from people goes in as text nodes, never as markup.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(
    ...children
      .flat(2)
      .filter((child) => child !== null && child !== undefined && child !== false && child !== ""),
  );
  return element;
}

// `class` may be a list with gaps; `style` is an object, set past the markup, which the page's policy forbids.
function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "class") element.className = [value].flat().filter(Boolean).join(" ");
  else if (name === "style") Object.assign(element.style, value);
  else element.setAttribute(name, value === true ? "" : value);
}

export function button(properties, ...children) {
  return h("button", { type: "button", ...properties }, ...children);
}
