// The side API: what there is, what a person does, and the stream of what changes.

import { toast } from "./notices.js";
import { TEXTS } from "./texts.js";

export async function fetchWorld() {
  const response = await fetch("sandbox");
  return response.json();
}

// Does something as the person; what the sandbox refuses is told in a toast.
export async function act(personId, name, fields) {
  const response = await fetch(`sandbox/people/${personId}/${name}`, request(fields));
  const answer = await response.json();
  if (!response.ok) toast(answer.error);
  return answer;
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

function request(fields) {
  if (fields instanceof FormData) return { method: "POST", body: fields };
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(fields) };
}
