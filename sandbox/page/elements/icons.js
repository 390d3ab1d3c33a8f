// Line drawings on a field of 24 by 24. Decoration: what a control does is said by its label.

const SHAPES = {
  back: "M15 5l-7 7 7 7",
  blocked: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.7 5.7l12.6 12.6",
  bot: "M5 9h14v10H5zM12 9V5M9.5 13.5h.01M14.5 13.5h.01M9.5 16.5h5M2.5 13v3M21.5 13v3",
  channel: "M4 10v4h3l8 4V6l-8 4zM18.5 9.5a4 4 0 0 1 0 5",
  check: "M5 12.5l4.5 4.5L19 7",
  clip: "M8 12.5l6.2-6.2a3.2 3.2 0 0 1 4.5 4.5L10.4 19a5 5 0 0 1-7-7l7.6-7.7",
  close: "M6 6l12 12M18 6L6 18",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  dice: "M5 5h14v14H5zM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01",
  down: "M6 9l6 6 6-6",
  edit: "M4 20l1-4L16 5l3 3L8 19z",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  forward: "M13 6l7 6-7 6v-4c-4 0-7 1-9 4 0-5 3-8 9-8z",
  globe:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-3.5 3-3.5 15 0 18M12 3c3.5 3 3.5 15 0 18",
  group:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.5-5 6-5s6 2 6 5M16 11a2.5 2.5 0 1 0-1-4.8M17 14c2.5.3 4 2 4 4.5",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8h.01",
  keys: "M4 7h16v10H4zM8 11h.01M12 11h.01M16 11h.01M9 14h6",
  lamp: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.5.4.5 1.1.5 2.1h6c0-1 0-1.7.5-2.1A6 6 0 0 0 12 3z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  mute: "M6 17V11a6 6 0 0 1 8.5-5.4M18 11v6M4 17h13M10 20h4M4 4l16 16",
  out: "M9 7h8v8M17 7L7 17",
  pause: "M8 5v14M16 5v14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c0-4 3-6 7.5-6s7.5 2 7.5 6",
  phone:
    "M6 4h4l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 6a2 2 0 0 1 2-2z",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  pin: "M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6",
  place:
    "M12 21c4-5 6.5-8.3 6.5-11.5a6.5 6.5 0 0 0-13 0C5.5 12.7 8 16 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  play: "M8 5l11 7-11 7z",
  plus: "M12 5v14M5 12h14",
  poll: "M5 19v-7M12 19V5M19 19v-4",
  reply: "M10 6l-6 5 6 5v-3.5c4.5 0 7.5 1 10 4.5 0-5-3.5-7.7-10-7.7z",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
  send: "M4 12l16-8-6 16-3-6z",
  slash: "M4 6h16M4 12h16M4 18h10",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14c1.8 2.5 5.2 2.5 7 0M9 9.5h.01M15 9.5h.01",
  sound: "M5 9.5v5h3.5L13 18V6L8.5 9.5zM16 9.5a4 4 0 0 1 0 5M18.5 7a8 8 0 0 1 0 10",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
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
