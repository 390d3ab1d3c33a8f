"""Whoever is one person from now on, or two again, is told so, on all their accounts."""

from sqlalchemy import Connection

from conversation.action.feedback import WriteFeedback
from conversation.action.people import ShowProfile
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.visit import Visit
from storage import doubles, merging, outbox, recipients
from storage.doubles import Decision, Pair
from storage.tables.doubles import Verdict


async def show(visit: Visit, pair: Pair, *, is_merged: bool) -> Screen | None:
    """None where something else is decided by now, of which they are told anew."""
    decided = await visit.database.read(doubles.decisions, visit.stored.id)
    stands = any(each.pair == pair and each.verdict is Verdict.MERGE for each in decided)
    if stands is not is_merged or visit.participant is None:
        return None
    return _merged(visit) if is_merged else _apart(visit)


def tell(tx: Connection, visit: Visit, decision: Decision, act_id: int, *, is_merged: bool) -> None:
    """After it was carried out, when their accounts are whose they are from now on."""
    into = merging.survivors(tx, visit.stored.id)
    outbox.add(
        tx,
        addresses=recipients.every_account({into.get(each, each) for each in decision.pair}),
        contest_id=visit.stored.id,
        notice=notices.MERGED if is_merged else notices.APART,
        round=0,
        detail=f"{decision.one_id}.{decision.other_id}.{act_id}",
        at=visit.at,
    )


def _merged(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Các tài khoản của anh/chị dùng chung một hồ sơ"),
        lines=(
            t(
                "Ban Tổ chức nhận thấy anh/chị đã đăng ký dự thi bằng hơn một tài khoản và đã gộp "
                "các hồ sơ làm một."
            ),
            t("Anh/chị dự thi tiếp bằng tài khoản nào cũng được; bài đã làm không bị mất."),
            t("Tuần nào có hai bài thì chỉ tính bài nộp trước, như mọi người dự thi khác."),
            t("Nếu có nhầm lẫn, xin cho Ban Tổ chức biết bằng nút dưới đây."),
        ),
        choices=(
            (Choice(t("Hồ sơ của tôi"), ShowProfile()), Choice(t("Gửi ý kiến"), WriteFeedback())),
        ),
    )


def _apart(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Các hồ sơ đã gộp nay lại tách ra"),
        lines=(
            t("Ban Tổ chức đã rút lại quyết định gộp: hồ sơ của anh/chị lại như trước."),
            t("Xin lỗi anh/chị vì sự bất tiện này."),
        ),
        choices=((Choice(t("Hồ sơ của tôi"), ShowProfile()),),),
    )
