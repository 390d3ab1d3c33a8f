"""What became of a version of a sheet, in a word."""

from conversation.texts import Texts
from storage.stage.sheets import Sheet, State


def state_of(t: Texts, sheet: Sheet) -> str:
    return {
        State.OPEN: t("chưa nộp"),
        State.HANDED_IN: t("được tính"),
        State.PROPOSED: t("chờ xác nhận"),
        State.REJECTED: t("không xác nhận"),
        State.REPLACED: t("đã thay bằng phiếu sau"),
    }[sheet.state]


def is_worth_telling(sheet: Sheet) -> bool:
    """More than one judge answers for it, or it does not count."""
    return sheet.version > 1 or sheet.decided_by is not None or not sheet.counts
