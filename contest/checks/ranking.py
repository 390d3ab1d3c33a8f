"""The tie chain and the prediction it may use."""

from collections.abc import Iterator

from contest.checks.parts import Parts
from contest.errors import Fault
from contest.reading.source import Source
from contest.rules import Criterion, PredictionTarget, Rules


def ranking_faults(parts: Parts) -> Iterator[Fault]:
    yield from _prediction(parts.source, parts.rules)
    yield from _tie_chain(parts.source, parts.rules)


def _prediction(source: Source, rules: Rules) -> Iterator[Fault]:
    if rules.prediction.target is not PredictionTarget.NUMBER_AT_LEAST:
        return
    at_least = rules.prediction.at_least
    fewest = min(each.questions for each in rules.rounds)
    if at_least is None:
        yield source.fault(("prediction", "target"), "at_least_missing")
    elif at_least > fewest:
        path = ("prediction", "at_least")
        yield source.fault(path, "at_least_too_large", at_least=at_least, questions=fewest)


def _tie_chain(source: Source, rules: Rules) -> Iterator[Fault]:
    chain = rules.ranking.tie_chain
    for number, criterion in enumerate(chain):
        path = ("ranking", "tie_chain", number)
        if criterion in chain[:number]:
            yield source.fault(path, "criterion_twice", criterion=criterion.value)
        elif criterion is Criterion.LOTS and not rules.ranking.lots_seed:
            yield source.fault(path, "lots_without_seed")
        elif criterion is Criterion.CLOSEST_PREDICTION and not _asks_prediction(rules):
            yield source.fault(path, "prediction_not_asked")


def _asks_prediction(rules: Rules) -> bool:
    return rules.prediction.target is not PredictionTarget.NONE
