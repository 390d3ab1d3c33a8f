// A file to download. Protected content is only named: Telegram lets nobody save it.

import { h } from "../elements/dom.js";
import { icon } from "../elements/icons.js";
import { fileAddress } from "../world/side.js";
import { LOCALE } from "../words/language.js";
import { TEXTS } from "../words/texts.js";

const UNITS = ["B", "KB", "MB"];

export function file({ document, has_protected_content: isProtected }) {
  return fileCard(document, document.file_name ?? TEXTS.attachFile, isProtected);
}

export function fileCard({ file_id, file_size }, name, isProtected) {
  const inside = [
    h("span", { class: "file-icon" }, icon(isProtected ? "lock" : "file")),
    h(
      "span",
      { class: "two-lines" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "second-line" }, isProtected ? TEXTS.protectedMark : size(file_size ?? 0)),
    ),
  ];
  if (isProtected) return h("div", { class: "file" }, inside);
  return h(
    "a",
    {
      class: "file",
      href: fileAddress(file_id),
      download: name,
      "aria-label": TEXTS.download(name),
    },
    inside,
  );
}

function size(bytes) {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return `${value.toLocaleString(LOCALE, { maximumFractionDigits: step ? 1 : 0 })} ${UNITS[step]}`;
}
