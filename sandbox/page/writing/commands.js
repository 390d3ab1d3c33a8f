// The commands bots have told: in the menu, and as one types "/".

import { h } from "../elements/dom.js";
import { say } from "./saying.js";

export function commandItems(chat) {
  return chat.commands.map((told) => [
    h("span", { class: "command-name" }, `/${told.command.command}`),
    told.command.description,
    () => say(chat, textOf(chat, told)),
  ]);
}

// What fits what has been typed so far; null where no command is being typed.
export function commandSuggestions(chat, text) {
  const typed = /^\/(\w*)$/.exec(text)?.[1].toLowerCase();
  if (typed === undefined) return null;
  const found = chat.commands.filter(({ command }) => command.command.startsWith(typed));
  return {
    key: `commands ${typed}`,
    choices: found.map((told) => ({
      nodes: [
        h("span", { class: "command-name" }, `/${told.command.command}`),
        h("span", {}, told.command.description),
      ],
      text: textOf(chat, told),
    })),
  };
}

// In a group the bot is named, so that no other one answers.
function textOf({ kind }, { bot, command }) {
  return kind === "private" ? `/${command.command}` : `/${command.command}@${bot}`;
}
