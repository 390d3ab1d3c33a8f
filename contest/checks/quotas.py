"""Whether each bank has what its round wants to draw."""

from collections import Counter
from collections.abc import Iterator, Sequence

from contest.checks.parts import Parts
from contest.errors import Fault
from contest.questions.model import Question
from contest.reading.source import Source
from contest.rules import RoundRules, VoidQuestion


def quota_faults(parts: Parts) -> Iterator[Fault]:
    source, banks = parts.source, parts.banks
    is_left_out = parts.rules.paper.void_question is VoidQuestion.LEAVE_OUT
    for index, each in enumerate(parts.rules.rounds):
        yield from _sum(source, each, index)
        if each.bank in banks:
            yield from _size(source, each, index, banks[each.bank])
            yield from _topics(source, each, index, banks[each.bank])
            if is_left_out:
                yield from _void_questions(source, each, banks[each.bank])


def _sum(source: Source, each: RoundRules, index: int) -> Iterator[Fault]:
    quotas = sum(each.quotas.values())
    if quotas > each.questions:
        path = source.first_said(("rounds", index, "quotas"), ("paper", "quotas"))
        params = {"quotas": quotas, "questions": each.questions}
        yield source.fault(path, "quotas_above_questions", round=each.title, **params)


def _size(
    source: Source, each: RoundRules, index: int, bank: Sequence[Question]
) -> Iterator[Fault]:
    if each.questions > len(bank):
        path = source.first_said(("rounds", index, "questions"), ("rounds", index, "bank"))
        params = {"questions": each.questions, "available": len(bank)}
        yield source.fault(path, "bank_too_small", round=each.title, **params)


def _topics(
    source: Source, each: RoundRules, index: int, bank: Sequence[Question]
) -> Iterator[Fault]:
    available = Counter(question.topic for question in bank)
    for topic, quota in each.quotas.items():
        path = source.first_said(("rounds", index, "quotas", topic), ("paper", "quotas", topic))
        if topic not in available:
            yield source.fault(path, "quota_topic_unknown", round=each.title, topic=topic)
        elif quota > available[topic]:
            params = {"quota": quota, "available": available[topic]}
            code = "quota_above_topic"
            yield source.fault(path, code, round=each.title, topic=topic, **params)


def _void_questions(source: Source, each: RoundRules, bank: Sequence[Question]) -> Iterator[Fault]:
    """Left out of some papers and not of others, a question would cost some of them a point."""
    if each.questions < len(bank):
        yield source.fault(("paper", "void_question"), "void_left_out_of_some", round=each.title)
