// A poll of one's own: the question, the options, and whether it is seen who chose what.

import { openDialog } from "../elements/dialogs.js";
import { checkBox, field, form } from "../elements/forms.js";
import { act } from "../world/side.js";
import { state } from "../world/state.js";
import { TEXTS } from "../words/texts.js";

export function askByPoll(chat) {
  const fields = [
    field("question", TEXTS.pollQuestion, { required: true, maxlength: "300" }),
    field("options", TEXTS.pollOptions, { required: true }),
    checkBox("is_public", TEXTS.pollPublic),
    checkBox("allows_multiple_answers", TEXTS.pollMultiple),
  ];
  return openDialog(TEXTS.attachPoll, (close) =>
    form(fields, TEXTS.send, async (given) => {
      const done = await act(state.personId, "poll", pollOf(chat, given));
      if (!done.error) close();
    }),
  );
}

function pollOf(chat, { options, is_public: isPublic, ...given }) {
  const names = options.split(";").map((option) => option.trim());
  return {
    ...given,
    chat: chat.id,
    topic: state.topicId,
    options: names.filter(Boolean),
    is_anonymous: !isPublic,
  };
}
