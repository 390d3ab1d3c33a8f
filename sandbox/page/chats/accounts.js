// Where one human has several accounts: which of them one is.

import { h } from "../elements/dom.js";
import { keep } from "../elements/keeping.js";
import { accountsOf, personOf } from "../world/people.js";
import { hashFor, state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

export function accountsSwitch(place) {
  const accounts = accountsOf(personOf(state.personId));
  const mark = JSON.stringify([accounts, state.personId, state.chatId]);
  keep(place, mark, () => (accounts.length > 1 ? drawn(accounts) : null));
}

function drawn(accounts) {
  const links = accounts.map((account, index) =>
    h(
      "a",
      {
        class: "account",
        href: hashFor({ person: account.id, chat: Math.max(0, state.chatId) }),
        "aria-current": account.id === state.personId ? "true" : null,
      },
      h("span", {}, TEXTS.account(index + 1)),
      h("span", { class: "second-line" }, account.phone_number),
    ),
  );
  return h("nav", { class: "accounts", "aria-label": TEXTS.accounts }, links);
}
