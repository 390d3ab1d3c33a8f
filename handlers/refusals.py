"""The rules' reasons for refusing something, said in people's language."""

from contest.errors import Fault, Reason
from contest.reasons import SENTENCES
from conversation.texts import Texts


def explain(t: Texts, reason: Reason) -> str:
    values = {name: _shown(t, name, value) for name, value in reason.params.items()}
    return t(SENTENCES[reason.code], **values)


def explain_fault(t: Texts, fault: Fault) -> str:
    """With its place: the file, and the cell or the line."""
    reason = explain(t, fault.reason)
    if fault.cell:
        return t("{file}, ô {cell}: {reason}", file=fault.file, cell=fault.cell, reason=reason)
    if fault.line:
        return t("{file}, dòng {line}: {reason}", file=fault.file, line=fault.line, reason=reason)
    return t("{file}: {reason}", file=fault.file, reason=reason)


def _shown(t: Texts, name: str, value: str | int) -> str:
    """Amounts as people write them; the number of a line stays as editors show it."""
    if isinstance(value, int) and not name.endswith("line"):
        return t.number(value)
    return str(value)
