"""An answer to a step, written into the files of the draft."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from contest.errors import EntryRefused
from contest.files import RULES_FILE
from contest.making import entries, weeks
from contest.making.presets import TIE_CHAINS
from contest.making.steps import PATHS, PRIZES, Files, Step, fits
from contest.making.tables import UNITS_FILE
from contest.making.typed_lists import typed_prizes, typed_units
from contest.making.values import Values, list_of, read_values, said, say, write_values
from contest.rules import Criterion, PredictionTarget

_LONGEST: Final = 400

_READERS: Final[Mapping[Step, Callable[[str], object]]] = {
    Step.QUESTIONS: entries.amount,
    Step.TIME_LIMIT: entries.count,
    Step.PUBLISHING: entries.count,
}


def choose(step: Step, files: Files, value: object) -> Files:
    """The files that change where one of the `choices` is taken; raises EntryRefused."""
    if step in PRIZES:
        return type_(step, files, str(value))
    values = read_values(files)
    match step:
        case Step.OPENS | Step.CLOSES | Step.WEEKS:
            return _written(_with_weeks(step, values, value))
        case Step.PREDICTION:
            return _written(_with_prediction(values, str(value)))
        case Step.TIE_CHAIN:
            return _written(_with_chain(values, value))
    return _written(say(values, PATHS[step], value))


def type_(step: Step, files: Files, text: str) -> Files:
    """The files that change where `text` is the answer; raises EntryRefused."""
    if step is Step.UNITS:
        return {UNITS_FILE: typed_units(text)}
    values = read_values(files)
    if step in PRIZES:
        scope = PRIZES[step]
        others = [each for each in list_of(values, "prizes") if each.get("scope") != scope]
        return _written(say(values, ("prizes",), [*typed_prizes(text, scope), *others]))
    if step in {Step.OPENS, Step.CLOSES}:
        return _written(_with_weeks(step, values, entries.instant(text)))
    if step is Step.WEEKS:
        return _written(_with_weeks(step, values, entries.amount(text)))
    read = _READERS.get(step, _text)
    return _written(say(values, PATHS[step], read(text)))


def _text(text: str) -> str:
    tidy = " ".join(entries.text(text).split())
    if not tidy:
        raise EntryRefused("entry_empty")
    return tidy[:_LONGEST]


def _written(values: Values) -> Files:
    return {RULES_FILE: write_values(values)}


def _with_weeks(step: Step, values: Values, value: object) -> Values:
    rounds = list_of(values, "rounds")
    if isinstance(value, datetime):
        planned = weeks.opened_at if step is Step.OPENS else weeks.closed_at
        return say(values, ("rounds",), planned(rounds, value))
    return say(values, ("rounds",), weeks.numbered(rounds, entries.amount(str(value))))


def _with_prediction(values: Values, target: str) -> Values:
    """Who is asked for a prediction is ranked by it, and nobody else is."""
    told = say(values, ("prediction",), {"target": target})
    is_predicted = target != PredictionTarget.NONE.value
    if fits(said(told, PATHS[Step.TIE_CHAIN]), is_predicted):
        return told
    chain = next(iter(TIE_CHAINS.values())) if is_predicted else None
    return say(told, PATHS[Step.TIE_CHAIN], chain)


def _with_chain(values: Values, chain: object) -> Values:
    """Lots need a seed; the code of the contest is one that everybody can know beforehand."""
    told = say(values, PATHS[Step.TIE_CHAIN], chain)
    needs_seed = isinstance(chain, list) and Criterion.LOTS.value in chain
    seed = str(values.get("code", "")) if needs_seed else None
    return say(told, ("ranking", "lots_seed"), seed)
