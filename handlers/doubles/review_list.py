"""/nghitrung: two who may be one person, side by side, one pair at a time; organizers decide."""

from sqlalchemy import Connection

from contest.likeness import mistakes_alike
from conversation.action.doubles import AskDouble, OpenDouble, ShowDecidedDoubles, ShowDoubles
from conversation.action.home import Home
from conversation.screen import Choice, Heading, Line, Row, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.desk import provisional
from handlers.doubles import double_facts
from handlers.doubles.double_facts import Facts, Side, find_facts
from handlers.visit import Visit
from storage import doubles, participants
from storage.encryption import Cipher
from storage.tables.doubles import Verdict
from storage.tables.recognition import Suspicion

VERDICTS = {1: Verdict.KEEP, 2: Verdict.MERGE, 3: Verdict.VOID}
"""As they stand on buttons."""

_KEEP, _MERGE, _VOID = VERDICTS
_DIGITS_SHOWN = 3


async def show(visit: Visit, word: str = "") -> Screen:
    """The first pair that waits; `word` stands above it."""
    t = visit.t
    waiting = await visit.database.read(double_facts.waiting, visit)
    if waiting:
        shown = await open_double(OpenDouble(*waiting[0].pair), visit, word)
        if shown:
            return shown
    return Screen(
        title=t("Nghi vấn trùng"),
        lines=(*([word, ""] if word else []), t("Không có nghi vấn trùng nào chờ xem.")),
        choices=(*await provisional.ways(visit), *_below(t)),
    )


async def open_double(action: OpenDouble, visit: Visit, word: str = "") -> Screen | None:
    facts = await visit.database.read(find_facts, visit, (action.one, action.other))
    if facts is None:
        return None
    t = visit.t
    number = len(await visit.database.read(double_facts.waiting, visit))
    lines: list[Line] = [
        *([word, ""] if word else []),
        t.many("Còn {n} nghi vấn chờ xem.", number),
        *(f"• {_why(t, each)}" for each in facts.double.suspicions),
        *_papers_alike(visit, facts),
    ]
    for index, side in enumerate(facts.sides, 1):
        lines += ["", Heading(f"{index}. {side.who.name or '—'}"), *_side(visit, side)]
    decided = facts.double.is_settled
    return Screen(
        title=t("Nghi vấn trùng"),
        lines=(*lines, *_after_publication(visit, facts)),
        choices=(*(() if decided else _verdicts(t, facts)), *_below(t)),
    )


async def show_decided(action: ShowDecidedDoubles, visit: Visit) -> Screen:
    """What was decided, newest first, each to be looked at and taken back."""
    t = visit.t
    decided = await visit.database.read(doubles.decisions, visit.stored.id)
    newest = sorted(decided, key=lambda each: each.decided_at, reverse=True)
    pages = paging.pages(newest)
    page = paging.clamp(action.page, len(pages))
    rows: list[Row] = []
    for each in pages[page]:
        names = await visit.database.read(_names, each.pair)
        label = f"{_decided(t, each.verdict)}: {names}"
        rows.append((Choice(label, AskDouble(*each.pair, 0, each.attempt_id)),))
    return Screen(
        title=t("Nghi vấn trùng đã quyết định"),
        lines=(t.many("Có {n} quyết định.", len(decided)),),
        choices=(
            *rows,
            *paging.turns(t, page, len(pages), ShowDecidedDoubles),
            (Choice(t("‹ Nghi vấn trùng"), ShowDoubles()),),
        ),
    )


def _names(tx: Connection, pair: doubles.Pair) -> str:
    found = [participants.find(tx, each) for each in pair]
    return " · ".join((each.name if each else None) or "—" for each in found)


def _why(t: Texts, suspicion: Suspicion) -> str:
    return {
        Suspicion.ONE_ENTRY: t("cùng nhận một dòng trong danh sách"),
        Suspicion.LINKING: t("đã thử liên kết hai tài khoản với nhau"),
        Suspicion.NAME: t("cùng họ tên, cùng đơn vị hoặc đơn vị cấp trên"),
        Suspicion.PHONE: t("cùng số điện thoại"),
        Suspicion.NEAR_PHONE: t("cùng đơn vị, số điện thoại gần giống nhau"),
        Suspicion.PAPERS: t("bài làm sai giống nhau, cách nhau ít giây"),
    }[suspicion]


def _decided(t: Texts, verdict: Verdict) -> str:
    return {
        Verdict.KEEP: t("Giữ cả hai"),
        Verdict.MERGE: t("Gộp làm một"),
        Verdict.VOID: t("Hủy một bài"),
    }[verdict]


def _papers_alike(visit: Visit, facts: Facts) -> list[str]:
    if not facts.round:
        return []
    one, other = (side.answers for side in facts.sides)
    return [
        visit.t(
            "{round}: {same} trong {shared} câu chung trả lời giống nhau, "
            "{wrong} câu cùng sai một phương án.",
            round=visit.rules.rounds[facts.round - 1].title,
            same=len(one.items() & other.items()),
            shared=len(one.keys() & other.keys()),
            wrong=len(mistakes_alike(one, other, visit.stored.keys[facts.round - 1])),
        )
    ]


def _side(visit: Visit, side: Side) -> list[Line]:
    t, who, paper = visit.t, side.who, side.paper
    unit = visit.stored.contest.units.find(who.unit_code or "")
    lines: list[Line] = [t("Đơn vị: {unit}", unit=unit.name if unit else "—")]
    if who.phone:
        lines.append(t("Điện thoại: {phone}", phone=_masked(visit.cipher, who.phone)))
    if paper and paper.handed_in_at:
        lines.append(
            t(
                "Vào thi {started}, nộp bài {handed_in}, {score} câu đúng.",
                started=t.moment(paper.started_at),
                handed_in=t.moment(paper.handed_in_at),
                score=paper.score,
            )
        )
    if paper and not paper.is_counted:
        lines.append(t("Bài này không tính vào xếp hạng."))
    return lines


def _masked(cipher: Cipher, phone: str) -> str:
    return f"…{cipher.decrypt(phone)[-_DIGITS_SHOWN:]}"


def _after_publication(visit: Visit, facts: Facts) -> list[Line]:
    if not facts.is_published:
        return []
    title = visit.rules.rounds[facts.round - 1].title
    told = visit.t(
        "Kết quả {round} đã công bố nên giữ nguyên; muốn sửa phải có quyết định đính chính. "
        "Quyết định ở đây chỉ áp dụng cho các tuần chưa công bố.",
        round=title,
    )
    return ["", told]


def _verdicts(t: Texts, facts: Facts) -> tuple[Row, ...]:
    pair = facts.double.pair
    voids = [
        (Choice(t("Hủy bài của {number}", number=index), AskDouble(*pair, _VOID, side.paper.id)),)
        for index, side in enumerate(facts.sides, 1)
        if side.paper and side.paper.is_counted and not facts.is_published
    ]
    return (
        (Choice(t("Giữ cả hai"), AskDouble(*pair, _KEEP, doubles.ABOUT_BOTH)),),
        (Choice(t("Gộp làm một"), AskDouble(*pair, _MERGE, doubles.ABOUT_BOTH)),),
        *voids,
    )


def _below(t: Texts) -> tuple[Row, ...]:
    return (
        (Choice(t("Đã quyết định"), ShowDecidedDoubles(0)),),
        (Choice(t("Về trang đầu"), Home()),),
    )
