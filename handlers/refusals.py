"""The rules' reasons for refusing something, said in people's language."""

from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.reasons import SENTENCES
from conversation.screen import File, Screen
from conversation.texts import Texts

_FAULTS_SHOWN: Final = 10


def explain(t: Texts, reason: Reason) -> str:
    values = {name: _shown(t, name, value) for name, value in reason.params.items()}
    return t(SENTENCES[reason.code], **values)


def explain_fault(t: Texts, fault: Fault) -> str:
    """With its place: the file, and the cell or the line."""
    reason = explain(t, fault.reason)
    if fault.cell:
        return t("{file}, ô {cell}: {reason}", file=fault.file, cell=fault.cell, reason=reason)
    if fault.paragraph:
        at = fault.paragraph
        return t("{file}, đoạn {paragraph}: {reason}", file=fault.file, paragraph=at, reason=reason)
    if fault.line:
        return t("{file}, dòng {line}: {reason}", file=fault.file, line=fault.line, reason=reason)
    return t("{file}: {reason}", file=fault.file, reason=reason)


def _shown(t: Texts, name: str, value: str | int) -> str:
    """Amounts as people write them; the number of a line stays as editors show it."""
    if isinstance(value, int) and not name.endswith("line"):
        return t.number(value)
    return str(value)


def refused_file(t: Texts, title: str, refused: ContestRefused) -> Screen:
    """What is to be corrected in a file that was sent: the first faults, all of them in a file."""
    faults = [explain_fault(t, fault) for fault in refused.faults]
    lines = [f"• {fault}" for fault in faults[:_FAULTS_SHOWN]]
    if len(faults) > _FAULTS_SHOWN:
        lines.append(t.many("… và {n} dòng nữa, xem trong tệp.", len(faults) - _FAULTS_SHOWN))
    is_long = len(faults) > _FAULTS_SHOWN
    return Screen(
        title=title,
        lines=(t("Xin sửa những chỗ sau trong tệp rồi gửi lại:"), "", *lines),
        file=File(t("loi.txt"), "\n".join(faults).encode()) if is_long else None,
    )
