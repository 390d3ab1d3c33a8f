"""What the minutes say of the end: the result, prizes, and the code of the log."""

from collections.abc import Iterator
from datetime import datetime

from handlers.records import tables
from handlers.records.gathering import Record
from handlers.reports import official as letterhead
from handlers.visit import Visit


def result(visit: Visit, record: Record) -> str:
    t, published_at = visit.t, record.at.stored.published_at
    if published_at is None:
        return t("Kết quả chưa công bố; xếp hạng tạm tính như sau.")
    return t("Kết quả công bố lúc {at} như sau.", at=tables.when(t, published_at))


def prizes(visit: Visit, record: Record) -> Iterator[str]:
    t, rules = visit.t, record.rules
    if not record.prizes:
        yield t("Không có giải.")
    if rules.flag:
        yield t("Mỗi đội dự thi được tặng: {flag}.", flag=rules.flag)
    if rules.participation_certificate:
        yield t(
            "Đội không đạt giải và các thành viên được cấp: {certificate}.",
            certificate=rules.participation_certificate,
        )


def log(visit: Visit, record: Record) -> str:
    t, head = visit.t, record.head
    if head is None:
        return t("Chưa có việc nào trong nhật ký.")
    return t(
        "Mọi việc của Hội thi được ghi vào nhật ký nối chuỗi, không sửa lại được mà không bị phát "
        "hiện. Mã nhật ký lúc {at}: {digest}.",
        at=tables.when(t, head.at),
        digest=head.digest,
    )


def ending(visit: Visit, record: Record) -> str:
    t = visit.t
    ended: datetime | None = record.at.stored.published_at
    return t(
        "Hội thi kết thúc lúc {at}. Biên bản được đọc cho những người có tên dưới đây cùng nghe, "
        "thống nhất và ký, lập thành {copies} bản./.",
        at=tables.when(t, ended) if ended else letterhead.BLANK,
        copies=letterhead.BLANK,
    )
