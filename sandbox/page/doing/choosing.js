// Choosing one of one's chats.

import { avatar } from "../elements/avatars.js";
import { openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { stepsThrough } from "../elements/stepping.js";
import { state } from "../world/state.js";

// Resolves with the chat, or null where none was chosen.
export async function openChooser(title) {
  let chosen = null;
  await openDialog(title, (close) => {
    const choose = (chat) => () => {
      chosen = chat;
      close();
    };
    const rows = [...state.chats.values()].map((chat) => h("li", {}, row(chat, choose(chat))));
    const list = h("ul", { class: "found dialog-body" }, rows);
    list.querySelector("button")?.setAttribute("data-first", "");
    stepsThrough(list, "button");
    return list;
  });
  return chosen;
}

function row(chat, onclick) {
  return button(
    { class: "found-row", onclick },
    avatar(chat.title, chat.id, "small", chat.kind !== "private" && "group"),
    h("span", {}, chat.title),
  );
}
