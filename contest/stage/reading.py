"""hoithi.toml, read and checked."""

from pydantic import ValidationError

from contest.errors import ContestRefused
from contest.reading.refusals import refusals
from contest.reading.source import read_source
from contest.stage.checks import contradictions
from contest.stage.rules import StageRules
from contest.units import Units

STAGE_FILE = "hoithi.toml"


def read_stage_file(units: Units, file: str, data: bytes) -> StageRules:
    """`read_stage` of a file that was sent, whatever it is called."""
    del file
    return read_stage(data, units)


def read_stage(data: bytes, units: Units | None = None) -> StageRules:
    """Raises ContestRefused with every fault at its line; `units` are checked where given."""
    source = read_source(STAGE_FILE, data)
    try:
        rules = StageRules.model_validate(source.values)
    except ValidationError as error:
        raise ContestRefused(refusals(source, StageRules, error.errors())) from error
    if faults := [*contradictions(source, rules, units)]:
        raise ContestRefused(faults)
    return rules
