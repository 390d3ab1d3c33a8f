"""Whether a certificate is one of ours: anybody may ask, also who has never joined.

Names are shown as in published tables.
"""

from dataclasses import replace

from sqlalchemy import Connection

from contest.names import masked
from contest.receipt import normalise_code
from contest.rules import Names
from conversation.action.certificates import CheckCertificate
from conversation.action.home import Home
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers.certificates import filling, numbers
from handlers.certificates.numbers import Found
from handlers.corrections import wording
from handlers.records import checked
from handlers.results import rankings
from handlers.visit import Visit
from storage import contests, wrong_tries
from storage.certificates import Issued
from storage.stage.certificates import IssuedAtStage

_WHAT = "certificate"
_LONGEST = 20  # as much as is repeated of what was typed as a number


async def open_link(visit: Visit, number: str) -> Screen:
    """The code on a certificate was scanned."""
    return await check(replace(visit, text=number))


async def check(visit: Visit) -> Screen:
    """Ask for a number, or look up the one typed."""
    if not visit.text:
        return _ask(visit)
    found = await visit.database.write(_find, visit, normalise_code(visit.text))
    return _ask(visit, found) if isinstance(found, str) else await tell(visit, found)


async def tell(visit: Visit, issued: Found) -> Screen:
    """What is known of a certificate of ours, of this contest or an earlier one."""
    if isinstance(issued, IssuedAtStage):
        return await checked.tell(visit, issued, _rows(visit))
    if issued.contest_id != visit.stored.id:
        stored = await visit.database.read(contests.load, issued.contest_id)
        visit = replace(visit, stored=stored)
    if issued.revoked_at:
        return _revoked(visit, issued)
    t = visit.t
    return Screen(
        title=t("✅ Giấy chứng nhận số {number} do Ban Tổ chức cấp", number=issued.number),
        lines=tuple(await visit.database.read(_lines, visit, issued)),
        choices=_rows(visit),
    )


def _find(tx: Connection, visit: Visit, number: str) -> Found | str:
    """Or why there is none to show."""
    t = visit.t
    wait = wrong_tries.wait_until(tx, visit.pseudonym, _WHAT, at=visit.at)
    if wait:
        return t("Anh/chị đã nhập sai nhiều lần. Xin thử lại sau {at}.", at=t.time(wait))
    issued = numbers.find(tx, number)
    if issued is None:
        wrong_tries.note(tx, visit.pseudonym, _WHAT, at=visit.at)
        return t(
            "Không có giấy chứng nhận nào mang số {number}. Xin đối chiếu từng ký tự.",
            number=number[:_LONGEST],
        )
    return issued


def _ask(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Kiểm tra giấy chứng nhận"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin nhập số ghi trên giấy, ví dụ: K7QF-2M9X"),
        ),
        asks=CheckCertificate(),
    )


def _lines(tx: Connection, visit: Visit, issued: Issued) -> list[Line]:
    """Whose it is, and for what."""
    t, what = visit.t, issued.prize or visit.t("Tham gia cuộc thi")
    lines: list[Line] = [_name(visit, issued)]
    unit = filling.unit_name(visit, issued)
    if unit and issued.name:
        lines.append(unit)
    taken = filling.taken_rounds(tx, visit, filling.places(tx, visit, issued))
    rounds = filling.about(visit, issued, taken)
    where = rounds or rankings.name(visit, issued.round)
    day = t("Cấp ngày {day}.", day=t.date(issued.issued_at))
    return [*lines, "", Heading(what), where, visit.rules.title, "", day]


def _name(visit: Visit, issued: Issued) -> Line:
    if not issued.name:
        return visit.t("Họ tên và đơn vị không còn được hiển thị, theo yêu cầu về dữ liệu cá nhân.")
    is_masked = visit.rules.ranking.names is Names.MASKED and not issued.is_of_unit
    return Heading(masked(issued.name) if is_masked else issued.name)


def _revoked(visit: Visit, issued: Issued) -> Screen:
    """Without a name: whoever is not certified any more need not be shown to strangers."""
    t, at = visit.t, issued.revoked_at or visit.at
    return Screen(
        title=t("Giấy chứng nhận số {number} không còn giá trị", number=issued.number),
        lines=(
            t(
                "Ban Tổ chức đã thu hồi giấy này ngày {day}, do đính chính kết quả.",
                day=t.date(at),
            ),
            f"{rankings.name(visit, issued.round)} · {visit.rules.title}",
            *_why_revoked(visit, issued),
        ),
        choices=_rows(visit),
    )


def _why_revoked(visit: Visit, issued: Issued) -> list[Line]:
    """The correction that was carried out at that instant."""
    done = wording.of_round(visit, issued.round)
    why = [each for each in done if each.done_at == issued.revoked_at]
    return ["", *wording.lines(visit, why)] if why else []


def _rows(visit: Visit) -> tuple[Row, ...]:
    t = visit.t
    return ((Choice(t("Kiểm tra số khác"), CheckCertificate()), Choice(t("Về trang đầu"), Home())),)
