"""A draft as far as it goes: what can be read of it, and everything that is wrong with it."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.files import RULES_FILE, Contest, in_memory, read_contest
from contest.making.naming import named_place
from contest.making.tables import PEOPLE_FILE, UNITS_FILE
from contest.questions.model import Picture
from contest.reading.key_lines import key_lines
from contest.reading.rules import read_rules
from contest.reading.source import read_source
from contest.rules import Rules
from conversation.texts import Texts
from handlers.refusals import explain

_ABOUT_KEYS: Final = "key"


@dataclass(frozen=True)
class Checked:
    """`rules` are there once they can be read, `contest` once there is nothing to correct."""

    files: Mapping[str, bytes]
    rules: Rules | None
    contest: Contest | None
    faults: tuple[Fault, ...]

    @property
    def seen(self) -> int:
        return seen_in(self.files)


def seen_in(files: Mapping[str, bytes]) -> int:
    """Stands for the content that was looked at; the list of people is no part of it."""
    told = sorted((name, data) for name, data in files.items() if name != PEOPLE_FILE)
    return zlib.crc32(repr(told).encode()) & 0x7FFF_FFFF


def check(files: Mapping[str, bytes]) -> Checked:
    try:
        contest = read_contest(in_memory(files), Picture.of)  # drawn anew when they came
    except ContestRefused as refused:
        return Checked(files, _rules(files), None, refused.faults)
    except FileNotFoundError:
        return Checked(files, None, None, (Fault(RULES_FILE, None, Reason("no_rounds")),))
    return Checked(files, contest.rules, contest, ())


def explain_in_draft(t: Texts, checked: Checked, fault: Fault) -> str:
    """A fault with its place as people know it, who see no files."""
    place = _place(t, checked, fault)
    reason = _plainly(t, fault) or explain(t, _with_labels(t, fault.reason))
    return f"{place}: {reason}" if place else reason


def _rules(files: Mapping[str, bytes]) -> Rules | None:
    try:
        told = read_rules(read_source(RULES_FILE, files[RULES_FILE]))
    except ContestRefused:
        return None
    return None if told.faults else told.rules


def _plainly(t: Texts, fault: Fault) -> str:
    """Of reasons that speak of a folder's files."""
    if fault.reason.code == "no_rounds":
        return t("Chưa có tuần thi nào.")
    if fault.reason.code != "file_missing":
        return ""
    if fault.reason.params["file"] == UNITS_FILE:
        return t("Chưa có danh sách đơn vị.")
    return t("Chưa có câu hỏi.")


def _with_labels(t: Texts, reason: Reason) -> Reason:
    key = reason.params.get(_ABOUT_KEYS)
    if not isinstance(key, str):
        return reason
    label = named_place(tuple(key.split(".")))
    return Reason(reason.code, {**reason.params, _ABOUT_KEYS: t(label) if label else key})


def _place(t: Texts, checked: Checked, fault: Fault) -> str:
    if fault.file != RULES_FILE:
        return _place_in_table(t, checked, fault)
    text = checked.files.get(RULES_FILE, b"").decode()
    paths = [path for path, line in key_lines(text).items() if line == fault.line]
    path = max(paths, key=len, default=())
    label = named_place(path)
    if path[:1] == ("rounds",) and len(path) > 1:
        week = t("Tuần {number}", number=int(path[1]) + 1)
        return f"{week}, {t(label)}" if label else week
    return t(label) if label else ""


def _place_in_table(t: Texts, checked: Checked, fault: Fault) -> str:
    if fault.file == UNITS_FILE:
        name = t("Danh sách đơn vị")
    else:
        rounds = checked.rules.rounds if checked.rules else ()
        titles = [each.title for each in rounds if each.bank == fault.file]
        name = t("Câu hỏi của {round}", round=", ".join(titles) or fault.file)
    return t("{place}, dòng {line}", place=name, line=fault.line) if fault.line else name
