"""All of a published round that a recount takes, without names; and the digest that freezes it.

`tools/recount.py` reads it and knows nothing of this program.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from itertools import chain, islice, repeat
from typing import Final

from msgspec import to_builtins
from msgspec.json import Encoder
from sqlalchemy import Connection

from contest.receipt import receipt_key
from contest.rules import RoundRules, Rules
from handlers.results import evidence_rows, seals
from handlers.results.published import WHOLE_CONTEST
from storage import acts, attempts, rounds
from storage.acts import Act
from storage.contests import StoredContest

ACT = "freeze_table"
"""The kind of act by which the digest of a published table is logged."""

_PIECE: Final = 1_000

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
    frozen = {
        key: to_builtins(list(told)) if isinstance(told, Iterator) else told
        for key, told in _frozen(tx, stored, number).items()
    }
    return frozen | {"answers": answers, "digest": state.digest}


def digest_now(tx: Connection, stored: StoredContest, number: int) -> str:
    """64 hexadecimal digits: the SHA-256 of its JSON, keys in order, without blanks.

    Answers are left out, for the receipts of their papers cover them: so a week of 27,000 papers
    is frozen without reading 270,000 answers.
    """
    return _digest(_frozen(tx, stored, number))


def digest_of_contest(tx: Connection, stored: StoredContest) -> str:
    """As `digest_now`, of the table over all rounds alone: the rounds have digests of their own."""
    table = evidence_rows.table(tx, stored.id, WHOLE_CONTEST)
    return _digest({"contest": stored.rules.code, "table": table})


def _digest(told: Evidence) -> str:
    digested = sha256()
    for piece in _json(told):
        digested.update(piece)
    return digested.hexdigest()


def _json(told: Evidence) -> Iterator[bytes]:
    """Piece by piece: a million papers are never in memory at once."""
    encode = Encoder(order="sorted").encode
    for comma, (key, value) in zip(chain([b"{"], repeat(b",")), sorted(told.items()), strict=False):
        yield comma + encode(key) + b":"
        if isinstance(value, Iterator):
            yield from _list(encode, value)
        else:
            yield encode(value)
    yield b"}"


def _list(encode: Callable[[object], bytes], items: Iterator[object]) -> Iterator[bytes]:
    """A thousand at a time, so that encoder and hash are asked seldom."""
    comma = b""
    yield b"["
    while piece := list(islice(items, _PIECE)):
        yield comma + encode(piece)[1:-1]
        comma = b","
    yield b"]"


def _log(tx: Connection, stored: StoredContest, number: int, digest: str, at: datetime) -> None:
    detail = {"contest": stored.rules.code, "round": number, "digest": digest}
    acts.log(tx, at=at, address=acts.BY_ITSELF, kind=ACT, detail=detail)


def _frozen(tx: Connection, stored: StoredContest, number: int) -> Evidence:
    """Papers and places come one by one, once."""
    state = rounds.states(tx, stored.id)[number]
    corrected = _corrections(stored, number)
    return corrected | {
        "contest": stored.rules.code,
        "round": number,
        "rules": _rules(stored.rules, stored.rules.rounds[number - 1]),
        "seal": state.seal,
        "key": seals.text_of(stored, state),
        "receipt_key": receipt_key(stored.secret, number),
        "truth": evidence_rows.number(state.truth),
        "papers": evidence_rows.papers(tx, state.id, is_corrected=bool(corrected)),
        "table": evidence_rows.table(tx, stored.id, number),
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
            "at": evidence_rows.instant(each.done_at or each.asked_at),
        }
        for each in stored.corrections
        if each.round == number
    ]
    return {"void_question": stored.rules.paper.void_question, "corrections": made} if made else {}


def _rules(rules: Rules, current: RoundRules) -> Evidence:
    """Those by which papers are ranked."""
    return {
        "questions": current.questions,
        "prediction": rules.prediction.target,
        "at_least": rules.prediction.at_least,
        "tie_chain": list(rules.ranking.tie_chain),
        "lots_seed": rules.ranking.lots_seed,
    }
