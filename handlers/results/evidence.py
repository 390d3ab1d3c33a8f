"""All of a published round that a recount takes, without names; and the digest that freezes it.

`tools/recount.py` reads it and knows nothing of this program.
"""

import json
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256

from sqlalchemy import Connection

from contest.receipt import receipt_key
from contest.rules import RoundRules, Rules
from handlers.results import seals
from handlers.results.published import WHOLE_CONTEST
from storage import acts, attempts, rounds, standings
from storage.acts import Act
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.standings import RankedPerson

ACT = "freeze_table"
"""The kind of act by which the digest of a published table is logged."""

Evidence = dict[str, object]
"""Ready for JSON. Participants are bare numbers; decimals and instants are text."""


def freeze(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Keep and log the digest of a round's table as it is published; once."""
    digest = digest_now(tx, stored, number)
    if rounds.keep_digest(tx, stored.round_ids[number], digest):
        _log(tx, stored, number, digest, at)


def freeze_contest(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """Log the digest of the table of the whole contest as it is published."""
    _log(tx, stored, WHOLE_CONTEST, digest_of_contest(tx, stored), at)


def frozen(tx: Connection, stored: StoredContest, number: int) -> Act | None:
    """The act by which a table was frozen last; its digest is the log's head at that instant."""
    return last_frozen(tx, stored).get(number)


def last_frozen(tx: Connection, stored: StoredContest) -> dict[int, Act]:
    """By round, 0 being the whole contest."""
    return {
        number: act
        for act in acts.of_kind(tx, ACT)
        if act.detail.get("contest") == stored.rules.code
        and isinstance(number := act.detail.get("round"), int)
    }


def freeze_again(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """The table of a published round has been replaced: keep and log the digest of the new one."""
    state = rounds.states(tx, stored.id)[number]
    digest = digest_now(tx, stored, number)
    rounds.supersede(tx, state.id, state.truth, digest)
    _log(tx, stored, number, digest, at)


def collect(tx: Connection, stored: StoredContest, number: int) -> Evidence:
    """Of a published round; before that it would tell the key."""
    state = rounds.states(tx, stored.id)[number]
    given = attempts.answers_of_round(tx, state.id)
    answers = [[paper, sorted(chosen.items())] for paper, chosen in sorted(given.items())]
    return _frozen(tx, stored, number) | {"answers": answers, "digest": state.digest}


def digest_now(tx: Connection, stored: StoredContest, number: int) -> str:
    """64 hexadecimal digits: the SHA-256 of its JSON, keys in order, without blanks.

    Answers are left out, for the receipts of their papers cover them: so a week of 27,000 papers
    is frozen without reading 270,000 answers.
    """
    return _digest(_frozen(tx, stored, number))


def digest_of_contest(tx: Connection, stored: StoredContest) -> str:
    """As `digest_now`, of the table over all rounds alone: the rounds have digests of their own."""
    table = standings.top(tx, stored.id, WHOLE_CONTEST, limit=None)
    return _digest({"contest": stored.rules.code, "table": [_place(person) for person in table]})


def _digest(told: Evidence) -> str:
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _log(tx: Connection, stored: StoredContest, number: int, digest: str, at: datetime) -> None:
    detail = {"contest": stored.rules.code, "round": number, "digest": digest}
    acts.log(tx, at=at, address=acts.BY_ITSELF, kind=ACT, detail=detail)


def _frozen(tx: Connection, stored: StoredContest, number: int) -> Evidence:
    state = rounds.states(tx, stored.id)[number]
    papers = [
        paper
        for is_counted in (True, False)
        for paper in attempts.handed_in(tx, state.id, is_counted=is_counted)
    ]
    table = standings.top(tx, stored.id, number, limit=None)
    corrected = _corrections(stored, number)
    return corrected | {
        "contest": stored.rules.code,
        "round": number,
        "rules": _rules(stored.rules, stored.rules.rounds[number - 1]),
        "seal": state.seal,
        "key": seals.text_of(stored, state),
        "receipt_key": receipt_key(stored.secret, number),
        "truth": _number(state.truth),
        "papers": [
            _paper(paper) | (_given(paper) if corrected else {})
            for paper in sorted(papers, key=lambda paper: paper.id)
        ],
        "table": [_place(person) for person in table],
    }


def _corrections(stored: StoredContest, number: int) -> Evidence:
    """What was corrected since the key was sealed. Nothing where nothing was: such rounds keep the
    digests they had before keys could be corrected."""
    numbers = {each.id: each.number for each in stored.corrections}
    made = [
        {
            "number": each.number,
            "question": each.question,
            "accepts": list(each.accepts),
            "undoes": None if each.undoes is None else numbers[each.undoes],
            "reason": each.reason,
            "at": _instant(each.done_at or each.asked_at),
        }
        for each in stored.corrections
        if each.round == number
    ]
    return {"void_question": stored.rules.paper.void_question, "corrections": made} if made else {}


def _given(paper: Attempt) -> Evidence:
    return {"void_unanswered": paper.void_unanswered}


def _rules(rules: Rules, current: RoundRules) -> Evidence:
    """Those by which papers are ranked."""
    return {
        "questions": current.questions,
        "prediction": rules.prediction.target,
        "at_least": rules.prediction.at_least,
        "tie_chain": list(rules.ranking.tie_chain),
        "lots_seed": rules.ranking.lots_seed,
    }


def _paper(paper: Attempt) -> Evidence:
    return {
        "paper": paper.id,
        "participant": paper.participant_id,
        "number": paper.number,
        "is_counted": paper.is_counted,
        "score": paper.score,
        "seconds": paper.seconds,
        "started_at": _instant(paper.started_at),
        "handed_in_at": _instant(paper.handed_in_at or paper.deadline_at),
        "prediction": _number(paper.prediction),
        "receipt": paper.receipt,
    }


def _place(person: RankedPerson) -> Evidence:
    return {
        "place": person.place,
        "is_tied": person.is_tied,
        "participant": person.participant_id,
        "score": person.score,
        "distance": _number(person.distance),
        "seconds": person.seconds,
        "handed_in_at": _instant(person.handed_in_at),
        "prize": person.prize,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
