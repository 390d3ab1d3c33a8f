"""Whether other questions may take the place of those of a round, whose rules stay."""

from collections.abc import Sequence

from contest.checks.parts import Parts
from contest.checks.quotas import quota_faults
from contest.errors import Reason
from contest.questions import Question
from contest.reading.source import Source
from contest.rules import RoundRules, Rules


def reasons_against_bank(
    rules: Rules, current: RoundRules, bank: Sequence[Question]
) -> list[Reason]:
    told = rules.model_copy(update={"rounds": (current,)})
    nowhere = Source("", {}, {})  # the rules are not read from a file here
    parts = Parts(nowhere, told, None, {current.bank: tuple(bank)})
    return [fault.reason for fault in quota_faults(parts)]
