// What a bot answers to a press: a toast, an alert, or an address to open.

import { alertDialog } from "../elements/dialogs.js";
import { toast } from "../elements/toasts.js";
import { openAddress } from "./links.js";

export function showAnswer({ url, text, show_alert: isAlert }) {
  if (url) openAddress(url);
  if (!text) return;
  if (isAlert) alertDialog(text);
  else toast(text);
}
