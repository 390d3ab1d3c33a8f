"""A contest whose every paper has the whole bank, and a million people who took it."""

from datetime import timedelta

from sqlalchemy import Connection, Integer, String, cast, insert, literal, select

from contest.files import Contest, read_contest
from storage.contests import StoredContest
from storage.tables import account, answer, attempt, membership, participant

_BATCH = 20_000

_RULES = """
code = "sua-dap-an"
title = "Cuộc thi giả định"
organizer = "Ban Tổ chức"
[paper]
questions = {questions}
[prediction]
target = "number_all_right"
[ranking]
tie_chain = ["score", "closest_prediction", "shorter_time", "earlier_hand_in"]
[[prizes]]
scope = "round"
title = "Giải Nhất"
count = 1
[[rounds]]
opens_at = 2023-08-14T07:30:00
closes_at = 2023-08-20T21:00:00
bank = "bank.csv"
"""
_UNITS = "mã,tên,biên chế\nso-noi-vu,Sở Nội vụ,1000000\n"


def contest_of(questions: int) -> Contest:
    rows = "".join(f"Câu {n}?,1,2,3,4,A\n" for n in range(questions))
    files = {
        "contest.toml": _RULES.format(questions=questions),
        "units.csv": _UNITS,
        "bank.csv": f"câu hỏi,a,b,c,d,đáp án\n{rows}",
    }
    return read_contest(lambda name: files[name].encode())


def fill(tx: Connection, stored: StoredContest, papers: int, questions: int) -> None:
    """A, which is right, is chosen by four in thirteen."""
    _register(tx, stored, papers)
    _give_accounts(tx, stored)
    _hand_in(tx, stored)
    for question in range(questions):
        _answer(tx, stored, question)


def _register(tx: Connection, stored: StoredContest, papers: int) -> None:
    at = stored.rules.rounds[0].opens_at
    row = {
        "contest_id": stored.id,
        "name": "Người Giả Định",
        "unit_code": "so-noi-vu",
        "consent_version": "1",
        "consented_at": at,
        "registered_at": at,
    }
    for first in range(0, papers, _BATCH):
        tx.execute(insert(participant), [row] * min(_BATCH, papers - first))


def _give_accounts(tx: Connection, stored: StoredContest) -> None:
    """Everybody can be written to."""
    at = literal(stored.rules.rounds[0].opens_at, account.c.first_seen_at.type)
    address = literal("telegram:") + cast(participant.c.id, String)
    rows = select(address, at)
    tx.execute(insert(account).from_select(["address", "first_seen_at"], rows))
    whose = select(participant.c.contest_id, address, participant.c.id)
    names = ["contest_id", "address", "participant_id"]
    tx.execute(insert(membership).from_select(names, whose))


def _hand_in(tx: Connection, stored: StoredContest) -> None:
    at, person = stored.rules.rounds[0].opens_at, participant.c.id
    told = {
        "round_id": literal(stored.round_ids[1], Integer),
        "participant_id": person,
        "number": literal(1, Integer),
        "unit_code": participant.c.unit_code,
        "seed": literal("s"),
        "started_at": literal(at, attempt.c.started_at.type),
        "deadline_at": literal(at + timedelta(hours=1), attempt.c.deadline_at.type),
        "handed_in_at": literal(at + timedelta(minutes=9), attempt.c.handed_in_at.type),
        "score": literal(0, Integer),
        "seconds": 60 + person % 900,
        "is_counted": literal(True),
    }
    tx.execute(insert(attempt).from_select(list(told), select(*told.values())))


def _answer(tx: Connection, stored: StoredContest, question: int) -> None:
    """Who chooses otherwise goes by numbers without a common factor."""
    at = stored.rules.rounds[0].opens_at + timedelta(minutes=1)
    chosen = (attempt.c.id * (2 * question + 7) + question) % 13 % 4
    rows = select(
        attempt.c.id,
        literal(question, Integer),
        chosen,
        literal(at, answer.c.answered_at.type),
    ).where(attempt.c.round_id == stored.round_ids[1])
    names = ["attempt_id", "question", "option", "answered_at"]
    tx.execute(insert(answer).from_select(names, rows))
