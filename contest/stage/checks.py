"""What the rules of a Hội thi may not say at once, each at its line."""

from collections.abc import Iterator, Sequence

from contest.errors import Fault
from contest.reading.key_lines import KeyPath
from contest.reading.source import Source
from contest.stage.marking import may_mark
from contest.stage.rules import Criterion, IdeaRules, PartKind, StagePart, StageRules
from contest.units import Units


def contradictions(source: Source, rules: StageRules, units: Units | None) -> Iterator[Fault]:
    for number, part in enumerate(rules.parts):
        yield from _part(source, part, ("parts", number))
    yield from _total(source, rules)
    yield from _codes(source, rules)
    yield from _sessions(source, rules)
    yield from _jury(source, rules)
    yield from _prizes(source, rules)
    if rules.ideas is not None:
        yield from _ideas(source, rules, rules.ideas)
    yield from _season(source, rules)
    if units is not None:
        yield from _units(source, rules, units)


def _part(source: Source, part: StagePart, path: KeyPath) -> Iterator[Fault]:
    """What is judged has criteria, what is live has questions, and the points add up."""
    judged = part.kind is not PartKind.LIVE
    live = part.kind is not PartKind.JUDGED
    if judged != bool(part.criteria):
        code = "part_without_criteria" if judged else "part_with_criteria"
        yield source.fault((*path, "criteria"), code, part=part.title)
    if live != bool(part.live):
        code = "part_without_live" if live else "part_with_live"
        yield source.fault((*path, "live"), code, part=part.title)
    if part.maximum is not None and part.maximum != part.full_marks:
        yield source.fault(
            (*path, "maximum"),
            "part_maximum_wrong",
            part=part.title,
            said=str(part.maximum),
            sum=str(part.full_marks),
        )
    yield from _steps(source, part.criteria, path)


def _steps(source: Source, criteria: Sequence[Criterion], path: KeyPath) -> Iterator[Fault]:
    for number, criterion in enumerate(criteria):
        if criterion.maximum % criterion.step:
            params = {"maximum": str(criterion.maximum), "step": str(criterion.step)}
            where = (*path, "criteria", number, "maximum")
            yield source.fault(where, "maximum_off_step", criterion=criterion.title, **params)


def _total(source: Source, rules: StageRules) -> Iterator[Fault]:
    if rules.maximum is not None and rules.maximum != rules.full_marks:
        params = {"said": str(rules.maximum), "sum": str(rules.full_marks)}
        yield source.fault(("maximum",), "stage_maximum_wrong", **params)


def _codes(source: Source, rules: StageRules) -> Iterator[Fault]:
    yield from _twice(source, "parts", [part.code for part in rules.parts])
    yield from _twice(source, "teams", [team.code for team in rules.teams])
    for number, code in enumerate(rules.tie_chain):
        path = ("tie_chain", number)
        if code in rules.tie_chain[:number]:
            yield source.fault(path, "criterion_twice", criterion=code)
        elif code not in _part_codes(rules):
            yield source.fault(path, "part_unknown", part=code)


def _twice(source: Source, table: str, codes: Sequence[str]) -> Iterator[Fault]:
    for number, code in enumerate(codes):
        if code in codes[:number]:
            yield source.fault((table, number, "code"), "code_twice", used=code)


def _sessions(source: Source, rules: StageRules) -> Iterator[Fault]:
    known = _part_codes(rules)
    for number, session in enumerate(rules.sessions):
        for place, code in enumerate(session.parts):
            if code not in known:
                where = ("sessions", number, "parts", place)
                yield source.fault(where, "part_unknown", part=code)
        if number and session.starts_at <= rules.sessions[number - 1].starts_at:
            path = ("sessions", number, "starts_at")
            yield source.fault(path, "sessions_out_of_order", session=session.title)
    played = {code for session in rules.sessions for code in session.parts}
    for number, part in enumerate(rules.parts):
        if part.code not in played:
            yield source.fault(("parts", number), "part_in_no_session", part=part.title)


def _jury(source: Source, rules: StageRules) -> Iterator[Fault]:
    heads = [number for number, judge in enumerate(rules.judges) if judge.is_head]
    if len(heads) != 1:
        path: KeyPath = ("judges", heads[1], "is_head") if heads else ("judges",)
        yield source.fault(path, "one_head_of_jury")
    for team in rules.teams:
        if not any(may_mark(judge, team) for judge in rules.judges):
            yield source.fault(("judges",), "nobody_may_mark", team=team.name)


def _prizes(source: Source, rules: StageRules) -> Iterator[Fault]:
    for number, prize in enumerate(rules.prizes):
        if prize.part and prize.part not in _part_codes(rules):
            yield source.fault(("prizes", number, "part"), "part_unknown", part=prize.part)


def _ideas(source: Source, rules: StageRules, ideas: IdeaRules) -> Iterator[Fault]:
    """Teams' ideas are marked in a part that is judged, and are all there when it begins."""
    if ideas.part and ideas.part not in _part_codes(rules):
        yield source.fault(("ideas", "part"), "part_unknown", part=ideas.part)
    elif ideas.part:
        part = rules.part(ideas.part)
        if part.kind is PartKind.LIVE:
            yield source.fault(("ideas", "part"), "ideas_not_judged", part=part.title)
        begins = [each.starts_at for each in rules.sessions if ideas.part in each.parts]
        if begins and ideas.closes_at > min(begins):
            yield source.fault(("ideas", "closes_at"), "ideas_close_late", part=part.title)
    if ideas.persons is not None:
        path: KeyPath = ("ideas", "persons")
        yield from _steps(source, ideas.persons.criteria, path)
        if ideas.persons.code in _part_codes(rules):
            yield source.fault((*path, "code"), "code_twice", used=ideas.persons.code)


def _season(source: Source, rules: StageRules) -> Iterator[Fault]:
    """Points go to a unit: a team without one would lose them unnoticed."""
    for number, team in enumerate(rules.teams):
        if rules.season_points and not team.unit:
            yield source.fault(("teams", number, "unit"), "team_without_unit", team=team.name)


def _units(source: Source, rules: StageRules, units: Units) -> Iterator[Fault]:
    named = {
        "teams": [team.unit for team in rules.teams],
        "judges": [judge.unit for judge in rules.judges],
    }
    for table, codes in named.items():
        for number, code in enumerate(codes):
            if code and code not in units:
                path = (table, number, "unit")
                yield source.fault(path, "excluded_unit_unknown", unit=code)


def _part_codes(rules: StageRules) -> set[str]:
    return {part.code for part in rules.parts}
