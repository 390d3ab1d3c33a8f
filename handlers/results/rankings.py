"""The published tables of persons, of a round or of the whole contest."""

from decimal import Decimal

from contest.names import masked
from contest.rules import Names
from conversation.action.corrections import ShowCorrected
from conversation.action.home import Home
from conversation.action.results import ShowRanking, ShowUnits
from conversation.screen import Choice, Heading, Line, Link, Row, Screen
from handlers.corrections import wording
from handlers.results import evidence, published
from handlers.results.published import WHOLE_CONTEST
from handlers.sitting import predictions
from handlers.visit import Visit
from storage import rounds, standings
from storage.standings import RankedPerson

FINAL = -1
"""The round of ShowRanking and ShowUnits that means the whole contest."""

DIGEST_SHOWN = 32
"""How many digits of a frozen table's digest are posted: nobody can make two tables share them."""


async def show(action: ShowRanking, visit: Visit) -> Screen:
    number = await choose(visit, action.round)
    if number is None:
        return nothing_yet(visit)
    return Screen(
        title=title(visit, number),
        lines=tuple(await person_lines(visit, number)),
        choices=rows_below(visit, number, await tables(visit), units=True),
    )


def title(visit: Visit, number: int) -> str:
    if wording.of_round(visit, number):
        return visit.t("Bảng xếp hạng (đã đính chính) · {round}", round=name(visit, number))
    return visit.t("Bảng xếp hạng · {round}", round=name(visit, number))


async def person_lines(visit: Visit, number: int) -> list[Line]:
    """The top of a table, and the true number of the prediction; number 0: whole contest."""
    t, rules = visit.t, visit.rules
    top = await visit.database.read(
        standings.top, visit.stored.id, number, limit=rules.ranking.show_top
    )
    count = await visit.database.read(standings.count, visit.stored.id, number)
    states = await visit.database.read(rounds.states, visit.stored.id)
    state = states.get(number)  # there is none of the whole contest
    lines: list[Line] = [t.many("{n} người dự thi.", count)]
    lines += truth_line(visit, state.truth if state else None)
    for each in top:
        lines += ["", *person_in_table(visit, number, each)]
    return lines + await _codes(visit, number)


def truth_line(visit: Visit, truth: Decimal | None) -> list[Line]:
    """None where nothing was to be predicted."""
    if truth is None:
        return []
    shown = predictions.number(visit.t, visit.rules.prediction, truth)
    return [visit.t("Đáp số câu dự đoán: {truth}", truth=shown)]


async def _codes(visit: Visit, number: int) -> list[Line]:
    """What whoever doubts compares with: the table's code, and that of the log up to here."""
    act = await visit.database.read(evidence.frozen, visit.stored, number)
    if act is None:
        return []
    t, digest = visit.t, str(act.detail.get("digest"))
    return [
        "",
        t("Mã kết quả: {digest}", digest=digest[:DIGEST_SHOWN]),
        t("Mã nhật ký lúc {at}: {digest}", at=t.full_moment(act.at), digest=act.digest),
    ]


def person_in_table(visit: Visit, number: int, person: RankedPerson) -> list[Line]:
    """Place, name and unit, then the figures."""
    t, is_masked = visit.t, visit.rules.ranking.names is Names.MASKED
    place = f"{person.place}." if not person.is_tied else f"{person.place}="
    figures = [t("{score} câu đúng", score=person.score)]
    if person.distance is not None:
        shown = predictions.number(t, visit.rules.prediction, person.distance)
        figures.append(t("dự đoán lệch {distance}", distance=shown))
    figures.append(t.seconds(person.seconds))
    lines: list[Line] = [
        heading(visit, place, person, is_masked=is_masked),
        " · ".join(figures),
    ]
    return [*lines, f"🏆 {person.prize}"] if person.prize else lines


def heading(visit: Visit, place: str, person: RankedPerson, *, is_masked: bool) -> Heading:
    name = person.name or visit.t("Người dự thi {number}", number=person.participant_id)
    name = masked(name) if is_masked and person.name else name
    unit = visit.stored.contest.units.find(person.unit_code)
    return Heading(f"{place} {name}" + (f" · {unit.name}" if unit else ""))


def name(visit: Visit, number: int) -> str:
    return visit.rules.rounds[number - 1].title if number else visit.t("Toàn cuộc thi")


async def choose(visit: Visit, asked: int) -> int | None:
    if asked in {FINAL, 0} and await published.is_final(visit):
        return WHOLE_CONTEST
    return await published.choose(visit, asked)


async def tables(visit: Visit) -> list[int]:
    final = [WHOLE_CONTEST] if await published.is_final(visit) else []
    return [*await published.numbers(visit), *final]


def rows_below(visit: Visit, number: int, tables: list[int], *, units: bool) -> tuple[Row, ...]:
    t = visit.t
    if visit.place.is_group:
        return ((Link(t("Xem kết quả của tôi"), visit.link("ketqua")),),)
    asked = number or FINAL
    other = (
        Choice(t("Tỷ lệ của các đơn vị"), ShowUnits(asked, 0))
        if units
        else Choice(t("Bảng xếp hạng"), ShowRanking(asked))
    )
    others = tuple(Choice(name(visit, n), ShowRanking(n or FINAL)) for n in tables if n != number)
    return (
        (other, Choice(t("Về trang đầu"), Home())),
        *way_to_corrections(visit, number),
        *((others,) if others else ()),
    )


def way_to_corrections(visit: Visit, number: int) -> tuple[Row, ...]:
    """Where something was corrected."""
    if not wording.of_round(visit, number):
        return ()
    return ((Choice(visit.t("Xem đính chính"), ShowCorrected(number)),),)


def nothing_yet(visit: Visit) -> Screen:
    t = visit.t
    rows: tuple[Row, ...] = ()
    if not visit.place.is_group:
        rows = ((Choice(t("Về trang đầu"), Home()),),)
    return Screen(
        title=t("Chưa có bảng xếp hạng"), lines=(published.nothing_yet(visit),), choices=rows
    )
