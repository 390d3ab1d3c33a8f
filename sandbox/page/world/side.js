// The side API: what there is, what a person does, and the stream of what changes.

import { toast } from "../elements/toasts.js";
import { refusalText } from "../words/refusals.js";
import { TEXTS } from "../words/texts.js";

export async function fetchWorld() {
  const response = await fetch("sandbox");
  return response.json();
}

// Does something as the person; what the sandbox refuses is told in a toast, and is in `error`.
export async function act(personId, name, fields) {
  const answer = await post(`sandbox/people/${personId}/${name}`, fields);
  if (answer.error) toast(refusalText(answer.error));
  return answer;
}

// Makes a bot, a person, a group or a channel; `kind` is the route: "bots", "people" …
export function make(kind, fields) {
  return post(`sandbox/${kind}`, fields);
}

// `onEvent` hears everything, first the whole screen; after a loss of connection the screen again.
export function listen(personId, onEvent) {
  const source = new EventSource(`sandbox/people/${personId}/events`);
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener("error", () => toast(TEXTS.connectionLost));
  return () => source.close();
}

export function fileAddress(fileId) {
  return `sandbox/files/${encodeURIComponent(fileId)}`;
}

async function post(address, fields) {
  try {
    const response = await fetch(address, request(fields));
    return await response.json();
  } catch {
    return { error: TEXTS.connectionLost };
  }
}

function request(fields) {
  if (fields instanceof FormData) return { method: "POST", body: fields };
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(fields) };
}
