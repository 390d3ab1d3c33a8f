"""hoithi.toml, read and checked."""

from pydantic import ValidationError

from contest.errors import ContestRefused
from contest.reading.refusals import refusals
from contest.reading.source import Source, read_source
from contest.stage.checks import contradictions
from contest.stage.rules import StageRules
from contest.units import Units

STAGE_FILE = "hoithi.toml"


def read_stage(data: bytes, units: Units | None = None) -> StageRules:
    """Raises ContestRefused with every fault at its line; `units` are checked where given."""
    return rules_of(read_source(STAGE_FILE, data), units)


def rules_of(source: Source, units: Units | None = None) -> StageRules:
    """Raises as `read_stage`."""
    try:
        rules = StageRules.model_validate(source.values)
    except ValidationError as error:
        raise ContestRefused(refusals(source, StageRules, error.errors())) from error
    if faults := [*contradictions(source, rules, units)]:
        raise ContestRefused(faults)
    return rules
