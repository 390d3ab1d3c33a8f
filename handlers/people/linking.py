"""/lienket: one person on several accounts, by a code made on one and typed on the other."""

from datetime import timedelta

from sqlalchemy import Connection

from contest.receipt import normalise_code
from conversation.action.home import Home
from conversation.action.people import GiveLinkingCode, ShowProfile
from conversation.screen import Choice, Screen
from handlers.certificates import checking, numbers
from handlers.certificates.numbers import Found
from handlers.people import joining
from handlers.people.one_time import new_code
from handlers.sitting import competing
from handlers.visit import Visit
from storage import accounts, one_time_codes, participants, wrong_tries
from storage.one_time_codes import Kind
from storage.participants import Linked

_HOLDS = timedelta(minutes=15)
_WHAT = "linking_code"


async def make_code(visit: Visit) -> Screen:
    t, who = visit.t, visit.joined
    if who is None:
        return await joining.ask_next(visit)
    code, until = new_code(), visit.at + _HOLDS
    await visit.database.write(
        one_time_codes.keep,
        code,
        contest_id=visit.stored.id,
        kind=Kind.ACCOUNT,
        made_by=visit.address,
        expires_at=until,
        participant_id=who.id,
    )
    return Screen(
        title=t("Mã liên kết: {code}", code=code),
        lines=(
            t("Trên tài khoản kia, xin mở bot này, gõ /lienket rồi nhập mã trên."),
            t("Mã dùng được một lần, đến {at}.", at=t.time(until)),
            t("Xin không đưa mã cho người khác: ai nhập mã sẽ dùng chung hồ sơ của anh/chị."),
        ),
        choices=((Choice(t("Hồ sơ của tôi"), ShowProfile()),),),
    )


async def give_code(visit: Visit) -> Screen:
    """Ask for the code, or take the one typed; who is not known may have meant a certificate's."""
    if visit.text is None:
        return _ask_code(visit)
    outcome = await visit.database.write(_link, visit, normalise_code(visit.text))
    if isinstance(outcome, Linked | str):
        return _told(visit, outcome)
    return await checking.tell(visit, outcome)


def _told(visit: Visit, outcome: Linked | str) -> Screen:
    t = visit.t
    home = ((Choice(t("Tiếp tục"), Home(), is_main=True),),)
    if outcome is Linked.DONE:
        lines = (t("Bài đang làm, kết quả và hồ sơ của anh/chị dùng chung cho mọi tài khoản."),)
        return Screen(title=t("Đã liên kết tài khoản"), lines=lines, choices=home)
    if outcome is Linked.TWO_PEOPLE:
        return Screen(
            title=t("Chưa liên kết được"),
            lines=(
                t("Cả hai tài khoản đều đã đăng ký dự thi nên không tự gộp được."),
                t("Ban Tổ chức sẽ xem xét. Xin chỉ tiếp tục dự thi bằng một tài khoản."),
            ),
            choices=home,
        )
    return _ask_code(visit, outcome)


def _ask_code(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Liên kết tài khoản"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Trên tài khoản đã đăng ký, xin gõ /hoso rồi bấm “Dùng thêm tài khoản khác”."),
            t("Xin nhập mã đó vào đây, ví dụ: K7QF-2M9X"),
        ),
        asks=GiveLinkingCode(),
    )


def _link(tx: Connection, visit: Visit, code: str) -> Linked | Found | str:
    """What came of it, or why the code was not taken; a certificate if it is the number of one."""
    t = visit.t
    wait = wrong_tries.wait_until(tx, visit.pseudonym, _WHAT, at=visit.at)
    if wait:
        return t("Anh/chị đã nhập sai nhiều lần. Xin thử lại sau {at}.", at=t.time(wait))
    found = one_time_codes.use(
        tx, code, contest_id=visit.stored.id, kinds=[Kind.ACCOUNT], at=visit.at
    )
    if found is None or found.participant_id is None:
        if issued := numbers.find(tx, code):
            return issued
        wrong_tries.note(tx, visit.pseudonym, _WHAT, at=visit.at)
        return t("Mã không đúng, đã dùng hoặc đã hết hạn.")
    accounts.touch(tx, visit.address, language=visit.language, at=visit.at)
    outcome = participants.link_account(
        tx, participant_id=found.participant_id, address=visit.address, at=visit.at
    )
    who = participants.find(tx, found.participant_id)
    if who is not None:  # the rules may exclude them by the new account
        competing.settle(tx, visit.stored, who)
    return outcome
