"""What can be made of a round, or of the whole contest."""

from enum import IntEnum

from conversation.texts import Texts
from handlers.results.published import WHOLE_CONTEST


class Kind(IntEnum):
    """Numbers are on buttons and in the outbox: never changed."""

    WORKBOOK = 1
    REPORT = 2
    COMMENDATION = 3


def of_round(number: int, *, is_final: bool) -> tuple[Kind, ...]:
    """There is a report each week, and none on all of them; who wins the whole contest is not
    known before its end."""
    if number != WHOLE_CONTEST:
        return (Kind.WORKBOOK, Kind.REPORT, Kind.COMMENDATION)
    return (Kind.WORKBOOK, Kind.COMMENDATION) if is_final else (Kind.WORKBOOK,)


def name(t: Texts, kind: Kind) -> str:
    return {
        Kind.WORKBOOK: t("Số liệu (Excel)"),
        Kind.REPORT: t("Báo cáo tuần (Word)"),
        Kind.COMMENDATION: t("Đề nghị khen thưởng (Word)"),
    }[kind]


def file_name(kind: Kind, number: int) -> str:
    """Without signs, for any computer: `so-lieu-tuan-1.xlsx`."""
    about, ending = {
        Kind.WORKBOOK: ("so-lieu", "xlsx"),
        Kind.REPORT: ("bao-cao", "docx"),
        Kind.COMMENDATION: ("khen-thuong", "docx"),
    }[kind]
    where = f"tuan-{number}" if number else "chung-cuoc"
    return f"{about}-{where}.{ending}"
