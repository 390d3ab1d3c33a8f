// Whom one can be: found by name, with what each has not read yet.

import { nameOf } from "../words/names.js";
import { plain } from "../words/searching.js";
import { state } from "./state.js";

export function personOf(id) {
  return state.world.people.find((person) => person.id === id);
}

export function findPeople(words) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return state.world.people.filter((person) => {
    const known = plain(`${nameOf(person)} ${person.username ?? ""} ${person.phone_number ?? ""}`);
    return wanted.every((word) => known.includes(word));
  });
}

// `counts`: person to what they have not read; who is not named there is as before.
export function applyUnread(counts) {
  for (const person of state.world.people) {
    if (person.id in counts) person.unread = counts[person.id];
  }
}

// The accounts of the same human, this one included.
export function accountsOf(person) {
  return (person?.accounts ?? []).map(personOf).filter(Boolean);
}

// 1 for the first account of a human, 2 for the next.
export function accountNumber(person) {
  return Math.max(0, (person.accounts ?? []).indexOf(person.id)) + 1;
}
