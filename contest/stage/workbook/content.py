"""What stands in the cells of the form: the rules of a Hội thi, said in its words."""

from contest.making.values import Values, said
from contest.roster.places import Places
from contest.stage.rules import Session, StageRules
from contest.stage.workbook.called import Called
from contest.stage.workbook.form import (
    COLUMNS,
    CRITERIA,
    ITEMS,
    JUDGES,
    MEMBERS,
    PARTS,
    PRIZES,
    SESSIONS,
    TEAMS,
    UNITS,
)
from contest.units import Units
from contest.workbook.content import Content, Say, cell_of, rows_of


def content_of(rules: StageRules, units: Units, say: Say) -> Content:
    """As the form would have to be filled in to say these rules. Parts, teams and units are called
    by their names there, not by their codes."""
    parts = Called(
        [part.title for part in rules.with_ideas], [part.code for part in rules.with_ideas]
    )
    told = _told(rules, parts)
    tables = {
        PARTS: [part.model_dump() for part in rules.parts],
        CRITERIA: _criteria(rules, parts),
        MEMBERS: _members(rules),
        SESSIONS: [_session(each, rules, parts) for each in rules.sessions],
        **_with_units(rules, units),
        PRIZES: [
            {**prize.model_dump(), "part": parts.say(prize.part) if prize.part else ""}
            for prize in rules.prizes
        ],
    }
    return Content(
        {item.label: cell_of(item, said(told, item.path), say) for item in ITEMS},
        {name: rows_of(items, tables[name], say) for name, items in COLUMNS.items()},
    )


def _told(rules: StageRules, parts: Called) -> Values:
    told = rules.model_dump()
    told["tie_chain"] = [parts.say(code) for code in rules.tie_chain]
    if rules.ideas:
        told["ideas"]["closes_at"] = rules.ideas.closes_at.astimezone(rules.zone)
        told["ideas"]["part"] = parts.say(rules.ideas.part) if rules.ideas.part else ""
    return told


def _criteria(rules: StageRules, parts: Called) -> list[Values]:
    return [
        {**criterion.model_dump(), "part": parts.say(part.code)}
        for part in rules.with_ideas
        for criterion in part.criteria
    ]


def _members(rules: StageRules) -> list[Values]:
    teams = Called([team.name for team in rules.teams], [team.code for team in rules.teams])
    return [
        {**member.model_dump(), "team": teams.say(team.code)}
        for team in rules.teams
        for member in team.members
    ]


def _with_units(rules: StageRules, units: Units) -> dict[str, list[Values]]:
    """Who belongs to a unit, and the units themselves."""
    places = Places.of(units)
    return {
        TEAMS: [{**each.model_dump(), "unit": _unit(each.unit, places)} for each in rules.teams],
        JUDGES: [{**each.model_dump(), "unit": _unit(each.unit, places)} for each in rules.judges],
        UNITS: [{"name": _unit(unit.code, places)} for unit in units],
    }


def _session(session: Session, rules: StageRules, parts: Called) -> Values:
    """By the clock on the wall there."""
    local = session.starts_at.astimezone(rules.zone)
    played = [parts.say(code) for code in session.parts]
    return {"title": session.title, "starts_at": local, "parts": played}


def _unit(code: str, places: Places) -> str:
    """As short as it still means this unit and no other."""
    if code not in places.units:
        return code
    path = [unit.name for unit in reversed(places.units.path(code))]
    names = (", ".join(path[:length]) for length in range(1, len(path) + 1))
    return next((name for name in names if places.find(name) == code), code)
