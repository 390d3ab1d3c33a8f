// Copies a text. Browsers offer their clipboard only to pages of this machine or over https.

import { TEXTS } from "../words/texts.js";
import { h } from "./dom.js";
import { toast } from "./toasts.js";

export async function copy(text) {
  if (navigator.clipboard) await navigator.clipboard.writeText(text).catch(() => copyOldWay(text));
  else copyOldWay(text);
  toast(TEXTS.copied);
}

function copyOldWay(text) {
  const field = h("textarea", { class: "unseen" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
