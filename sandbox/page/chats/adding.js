// Bringing people and bots into a group.

import { avatar } from "../elements/avatars.js";
import { openDialog } from "../elements/dialogs.js";
import { button, h } from "../elements/dom.js";
import { stepsThrough } from "../elements/stepping.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { nameOf } from "../words/names.js";
import { plain } from "../words/searching.js";
import { TEXTS } from "../words/texts.js";

const SHOWN = 50; // of those who could come; more letters narrow them down

export function openAdding(chat) {
  const inside = new Set(chat.members.map(({ user }) => user.id));
  const others = [...state.world.bots, ...state.world.people].filter(
    ({ id, is_deactivated: isGone }) => !inside.has(id) && !isGone,
  );
  return openDialog(TEXTS.addMember, (close) => {
    const add = (user) => () => (
      close(),
      act(state.personId, "add", { chat: chat.id, user: user.id })
    );
    const list = h("ul", { class: "found" });
    const search = h("input", {
      class: "search",
      type: "search",
      "aria-label": TEXTS.searchAll,
      placeholder: TEXTS.searchAll,
      "data-first": true,
    });
    const show = () => list.replaceChildren(...rows(others, search.value, add));
    search.addEventListener("input", show);
    show();
    const body = h("div", { class: "dialog-body" }, search, list);
    stepsThrough(body, "button, input");
    return body;
  });
}

function rows(others, words, add) {
  const found = others.filter((user) =>
    plain(`${nameOf(user)} ${user.username ?? ""}`).includes(plain(words)),
  );
  if (!found.length) return [h("li", { class: "hint" }, TEXTS.nobodyFound)];
  return found.slice(0, SHOWN).map((user) => h("li", {}, row(user, add(user))));
}

function row(user, onclick) {
  return button(
    { class: "found-row", onclick },
    avatar(nameOf(user), user.id, "small"),
    h("span", {}, nameOf(user), user.is_bot && h("span", { class: "bot-mark" }, TEXTS.bot)),
  );
}
