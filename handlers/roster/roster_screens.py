"""What an organizer sees of a list of people that was sent."""

from collections.abc import Iterator, Sequence

from contest.errors import ContestRefused
from conversation.action.desk import ShowMenu
from conversation.action.home import Home
from conversation.action.roster import LeaveRoster, TakeRoster
from conversation.screen import Choice, File, Line, Row, Screen
from conversation.texts import Texts
from handlers.refusals import refused_file
from handlers.roster import summary
from handlers.roster.taking_over_roster import Comparison
from handlers.visit import Visit
from storage.sent_files import SentFile

_SHOWN = 10  # lines of a kind in the message; all of them in a file


def overview(visit: Visit, people: int) -> Screen:
    t = visit.t
    return Screen(
        title=t("Danh sách cán bộ, công chức"),
        lines=(
            t.many("Đang có {n} người.", people),
            t("Muốn thêm hoặc sửa, xin gửi tệp Excel hoặc CSV vào đây, đúng như cơ quan đang có."),
            t("Bot cho xem những gì sẽ thay đổi trước khi ghi."),
        ),
        choices=((Choice(t("‹ Bàn làm việc"), ShowMenu()),),),
    )


def changes(visit: Visit, file: SentFile, found: Comparison) -> Screen:
    t = visit.t
    sections = summary.sections(t, visit.stored.contest.units, found)
    is_long = any(len(lines) > _SHOWN for _, lines in sections)
    return Screen(
        title=t("Danh sách {file}", file=file.name),
        lines=tuple(_summary(t, found, sections)),
        choices=_what_to_do(t, file, found),
        file=File(t("thay-doi.txt"), _whole(sections).encode()) if is_long else None,
    )


def taken(t: Texts, file: SentFile, found: Comparison) -> Screen:
    lines: list[Line] = [
        t.many("Đã ghi {n} người mới.", len(found.changes.new)),
        t.many("Đã cập nhật {n} người.", len(found.changes.changed)),
    ]
    if found.left:
        lines += [
            "",
            t.many(
                "{n} người có trong danh sách cũ nhưng không có trong danh sách này. "
                "Nếu danh sách này đủ mọi đơn vị, anh/chị có thể đánh dấu họ đã rời.",
                len(found.left),
            ),
        ]
    return Screen(
        title=t("Đã ghi danh sách"),
        lines=tuple(lines),
        choices=(*_about_missing(t, file, found), _home(t)),
    )


def left(t: Texts, count: int) -> Screen:
    return Screen(
        title=t("Đã cập nhật danh sách"),
        lines=(t.many("Đã đánh dấu {n} người rời danh sách.", count),),
        choices=(_home(t),),
    )


def refused(t: Texts, file: SentFile, refusal: ContestRefused) -> Screen:
    return refused_file(t, t("Chưa ghi danh sách {file}", file=file.name), refusal)


def not_to_be_had(t: Texts) -> Screen:
    return Screen(
        title=t("Không lấy được tệp"),
        lines=(t("Tệp có thể lớn hơn 20 MB, hoặc đã gửi quá lâu. Xin anh/chị gửi lại."),),
        choices=(_home(t),),
    )


def no_key(t: Texts) -> Screen:
    return Screen(
        title=t("Chưa ghi được số điện thoại"),
        lines=(
            t(
                "Người vận hành chưa đặt khóa mã hóa DATA_KEY, hoặc đặt khóa khác. Xin báo người "
                "vận hành, hoặc gửi danh sách không có cột điện thoại."
            ),
        ),
        choices=(_home(t),),
    )


def _what_to_do(t: Texts, file: SentFile, found: Comparison) -> tuple[Row, ...]:
    if found.steps:
        take = Choice(t("Ghi danh sách này"), TakeRoster(file.id), is_main=True)
        return ((take,), (Choice(t("Không ghi"), Home()),))
    return (*_about_missing(t, file, found), _home(t))


def _about_missing(t: Texts, file: SentFile, found: Comparison) -> tuple[Row, ...]:
    label = t.many("Đánh dấu {n} người đã rời", len(found.left))
    return ((Choice(label, LeaveRoster(file.id)),),) if found.left else ()


def _home(t: Texts) -> Row:
    return (Choice(t("Về trang đầu"), Home()),)


def _summary(t: Texts, found: Comparison, sections: Sequence[summary.Section]) -> Iterator[Line]:
    yield from summary.counts(t, found)
    for title, lines in sections:
        if lines:
            yield from ("", title, *_first(t, lines))


def _first(t: Texts, lines: Sequence[str]) -> Iterator[str]:
    yield from (f"• {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield t.many("… và {n} dòng nữa, xem trong tệp.", len(lines) - _SHOWN)


def _whole(sections: Sequence[summary.Section]) -> str:
    return "\n".join(line for title, lines in sections for line in (title, *lines, ""))
