"""The rules' reasons for refusing something, said in people's language."""

from contest.errors import Reason
from contest.reasons import SENTENCES
from conversation.texts import Texts


def explain(t: Texts, reason: Reason) -> str:
    values = {name: _shown(t, name, value) for name, value in reason.params.items()}
    return t(SENTENCES[reason.code], **values)


def _shown(t: Texts, name: str, value: str | int) -> str:
    """Amounts as people write them; the number of a line stays as editors show it."""
    if isinstance(value, int) and not name.endswith("line"):
        return t.number(value)
    return str(value)
