"""The season of the units: the weekly contest and the Hội thi together, if the rules say so."""

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy import Connection

from contest.stage.season import SeasonStanding, points_of_units, season
from conversation.action.records import ShowSeason
from conversation.screen import Line, Screen
from conversation.texts import Texts
from handlers.results import published
from handlers.results.published import WHOLE_CONTEST
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import standings
from storage.stage import stages
from storage.stage import standings as stage_standings
from storage.stage.stages import StoredStage


async def show(action: ShowSeason, visit: Visit) -> Screen | None:
    """For everybody, once the Hội thi is published."""
    at = await opened(visit, action.stage)
    if at is None or at.stored.is_open or not at.rules.season_points:
        return None
    t, weekly = visit.t, await _weekly(visit)
    table = season(await visit.database.read(points_of, at.stored), weekly or {})
    return Screen(
        title=t("Điểm cả mùa của các đơn vị"),
        lines=(
            *(_line(visit, each) for each in table),
            "",
            *_explained(t, at, is_added=weekly is not None),
        ),
        choices=(overview.back(t),),
    )


def points_of(tx: Connection, stored: StoredStage) -> dict[str, Decimal]:
    """By unit, as published; empty before, and where the rules carry nothing over."""
    kept = {each.team: each.total for each in stage_standings.of_stage(tx, stored.id)}
    return points_of_units(stored.rules, kept)


def carried_over(tx: Connection, contest_id: int) -> dict[str, Decimal]:
    """What the Hội thi of a contest adds to its units."""
    stored = stages.newest(tx, contest_id)
    return points_of(tx, stored) if stored else {}


async def _weekly(visit: Visit) -> Mapping[str, Decimal | None] | None:
    """The mean scores of the whole contest; None before they are published."""
    if not await published.is_final(visit):
        return None
    table = await visit.database.read(standings.every_unit, visit.stored.id, WHOLE_CONTEST)
    return {row.unit_code: row.mean_score for row in table if row.participants}


def _line(visit: Visit, each: SeasonStanding) -> str:
    t, unit = visit.t, visit.stored.contest.units.find(each.season.unit)
    weekly = each.season.weekly
    return t(
        "{place} {unit}: {points} = {weekly} + {stage}",
        place=f"{each.place}{'=' if each.is_tied else '.'}",
        unit=unit.name if unit else each.season.unit,
        points=points.said(t, each.season.points),
        weekly="–" if weekly is None else points.said(t, weekly),
        stage=points.said(t, each.season.stage),
    )


def _explained(t: Texts, at: AtStage, *, is_added: bool) -> list[Line]:
    told = t(
        "Điểm cả mùa = điểm trung bình của đơn vị sau các tuần thi + tổng điểm của đội tại Hội thi "
        "x {weight}.",
        weight=points.said(t, at.rules.season_weight),
    )
    if is_added:
        return [told]
    return [told, t("Điểm các tuần thi được cộng khi công bố kết quả toàn cuộc thi.")]
