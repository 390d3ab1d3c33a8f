"""What a list of people would change, in words: for the chat and for the command line."""

from collections.abc import Iterable, Sequence

from contest.roster import Entry
from contest.units import Units
from conversation.texts import Texts
from handlers.roster.taking_over_roster import Comparison

Section = tuple[str, Sequence[str]]


def counts(t: Texts, found: Comparison) -> list[str]:
    changes = found.changes
    return [
        t.many("Đọc được {n} người.", len(found.roster.entries)),
        t.many("• mới: {n}", len(changes.new)),
        t.many("• thay đổi: {n}", len(changes.changed)),
        t.many("• giữ nguyên: {n}", len(changes.listed) - len(changes.changed)),
        t.many("• không còn trong danh sách: {n}", len(found.left)),
    ]


def sections(t: Texts, units: Units, found: Comparison) -> list[Section]:
    """Who they are, and which lines were passed over; each with its title, though it be empty."""
    missing = [found.kept[id_] for id_ in sorted(found.left)]
    passed_over = [f"{place}: {words}" for place, words in found.roster.passed_over]
    return [
        (t("Thay đổi:"), _named(units, found.changes.changed.values())),
        (t("Không còn trong danh sách:"), _named(units, missing)),
        (t("Các dòng bỏ qua:"), passed_over),
    ]


def _named(units: Units, entries: Iterable[Entry]) -> list[str]:
    return [f"{entry.name}, {units.by_code(entry.unit).name}" for entry in entries]
