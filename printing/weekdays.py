"""The days of the week, as people call them."""

from conversation.texts import Texts


def weekdays(t: Texts) -> tuple[str, ...]:
    """From Monday on."""
    return (
        t("Thứ Hai"),
        t("Thứ Ba"),
        t("Thứ Tư"),
        t("Thứ Năm"),
        t("Thứ Sáu"),
        t("Thứ Bảy"),
        t("Chủ nhật"),
    )
