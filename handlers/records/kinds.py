"""Which files can be made of a Hội thi."""

from enum import IntEnum

from conversation.texts import Texts


class Kind(IntEnum):
    """Numbers are on buttons and in the outbox: never changed."""

    MINUTES = 1
    WORKBOOK = 2
    CERTIFICATES = 3
    OWN_CERTIFICATES = 4  # of one team, for its leader; a member's own


def name(t: Texts, kind: Kind) -> str:
    return {
        Kind.MINUTES: t("Biên bản (Word)"),
        Kind.WORKBOOK: t("Toàn bộ số liệu (Excel)"),
        Kind.CERTIFICATES: t("Giấy chứng nhận để in (PDF)"),
        Kind.OWN_CERTIFICATES: t("Giấy chứng nhận của đội"),
    }[kind]


def file_name(kind: Kind, code: str, *, is_draft: bool) -> str:
    """Without signs, for any computer: `bien-ban-kim-boi-2023.docx`."""
    about, ending = {
        Kind.MINUTES: ("bien-ban", "docx"),
        Kind.WORKBOOK: ("so-lieu", "xlsx"),
        Kind.CERTIFICATES: ("giay-chung-nhan", "pdf"),
        Kind.OWN_CERTIFICATES: ("giay-chung-nhan", "pdf"),
    }[kind]
    return f"{about}-{code}{'-du-thao' if is_draft else ''}.{ending}"
