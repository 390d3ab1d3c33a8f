"""What becomes of everything that tells something about somebody: decided for every column.

A new table or column fails here until it has its line.
"""

from enum import Enum, auto

from sqlalchemy import Column, Connection, String, Table, cast, func, insert, select, update

from storage import participants
from storage.participants import Participant
from storage.tables import (
    broadcast,
    broadcast_listed,
    chat,
    complaint,
    double_decision,
    earlier_account,
    early_trial,
    feedback,
    feedback_message,
    insider,
    metadata,
    not_counted,
    one_time_code,
    outbox,
    privacy_request,
    recognition,
    request,
    role,
    roster_entry,
    sent_back,
    sent_file,
    stage,
    stage_answer,
    stage_guess,
    stage_idea,
    stage_idea_version,
    stage_question,
    stage_seat,
    update_aside,
)
from tests.storage.held import Held, minute

MAI = "telegram:1"
ADDRESSES = {
    "sent_by",
    "answered_by",
    "address",
    "bound_by",
    "made_by",
    "given_by",
    "taken_by",
    "decided_by",
}


LIVE = {
    "part": "hieu-biet",
    "position": 0,
    "text": "",
    "options": [],
    "right": 0,
    "explanation": "",
    "answering": {},
}


class Fate(Enum):
    AT_ONCE = auto()  # when somebody asks to be forgotten
    WITH_COMPLAINTS = auto()  # of the forgotten, when complaints can be made no more
    AT_END = auto()  # of the time for which data is kept
    STAYS = auto()


GONE_AT_ONCE = """
    account: expects
    participant: name unit_code phone phone_fingerprint registered_at
    complaint: participant_id address message text made_at due_at taken_by decided_by decided_at
        reason
    feedback: address sent_at taken_by taken_at
    feedback_message: address message text picture sent_at
    outbox: address detail message sent_at failed_at error
    privacy_request: text outcome
    request: participant_id unit_code asked asked_at decided_by decided_at reason
    one_time_code: participant_id
    recognition: participant_id
    stage_idea: address message
    stage_idea_version: title text files sent_by message
    update_aside: address content put_at
"""
GONE_WITH_COMPLAINTS = """
    account: address language unreachable_since first_seen_at
    membership: address participant_id
    early_trial: address
    insider: address
"""
GONE_AT_END = """
    role: address unit_code given_by given_at
    roster_entry: code name unit_code phone phone_fingerprint birth_year status reason since until
        listed_at gone_at
    not_counted: entry_id unit_code status reason
    recognition: entry_id by recognised_at
    suspected_double: one_id other_id suspicion noticed_at
    double_decision: one_id other_id attempt_id verdict reason decided_by decided_at
    earlier_account: address participant_id
    sent_back: reason message sent_by sent_at answered_by answered_at
    sent_file: address name reference sent_at
    stage_seat: address digest given_by taken_at
    stage_answer: address
    stage_guess: who chat
    one_time_code: made_by unit_code digest
    chat: bound_by
    broadcast: address post digest place panel
    broadcast_listed: participant_id
"""
# Papers and places under a bare number; the proof of consent; who answers for an act of the
# organizers; whom the published rules exclude. A list of people leaves its draft when that becomes
# the contest.
STAYING = """
    participant: consent_version consented_at forgotten_at is_excluded
    consent: participant_id version consented_at
    privacy_request: participant_id kind made_at answered_at closed_at decided_by
    attempt: participant_id unit_code seed started_at deadline_at handed_in_at handed_in_by
        prediction score void_unanswered seconds receipt is_counted number
    earlier_paper: participant_id number is_counted
    answer: option answered_at
    certificate: participant_id prize number issued_at revoked_at
    standing: participant_id place is_tied score distance seconds handed_in_at rounds_taken prize
    earlier_standing: participant_id place is_tied score distance seconds handed_in_at rounds_taken
        prize
    act: at address kind detail digest
    approval: address approved_at
    correction: asked_by asked_at
    correction_approval: address approved_at
    outage: extended_by extended_at
    contest: rules
    stage: rules loaded_by loaded_at
    stage_idea: team unit_code handed_in_at withdrawn_at
    stage_team: absent confirmed_by confirmed_at
    stage_sheet: judge note reason entered_by begun_at handed_in_at decided_by decided_at
    stage_mark: mark given_at
    stage_answer: team member option answered_at
    stage_stake: team stake
    stage_decision: teams reason decided_by decided_at
    stage_certificate: name prize number issued_at revoked_at
    draft: begun_by begun_at changed_by changed_at
    draft_file: content written_by written_at
    reading: sent_by sent_at ended_by ended_at
"""
ABOUT_NOBODY = """
    account:
    act: id
    alert: id contest_id kind about facts began_at seen_at ended_at told_at
    answer: attempt_id question
    approval: contest_id round
    attempt: id round_id
    broadcast: id contest_id state who round made_at send_at confirmed_at began_at ended_at is_held
    broadcast_listed: broadcast_id
    certificate: id contest_id round unit_code
    chat: address contest_id unit_code title topic bound_at pinned ranking_shown_at
        unreachable_since
    closed_headcount: contest_id unit_code own
    contest: id code title version secret start_at loaded_at
    correction: id contest_id number round question accepts undoes reason message done_at dropped_at
        earlier_truth earlier_digest
    correction_approval: correction_id
    earlier_account: contest_id
    earlier_paper: attempt_id
    earlier_standing: correction_id round
    early_trial: id round_id seed started_at deadline_at handed_in_at prediction answers is_gone
    earlier_unit_place: correction_id round unit_code place is_tied mean_score
    draft: id published_at
    draft_file: draft_id name
    due_run: contest_id kind round index due_at done_at outcome reason
    complaint: id contest_id round state
    feedback: id contest_id state
    feedback_message: id feedback_id is_answer
    log_head: id acts digest
    insider: contest_code round seen_at
    lease: name holder fence expires_at halted_until
    membership: contest_id
    not_counted: contest_id
    one_time_code: contest_id kind expires_at
    outage: id contest_id began_at ended_at people round
    outbox: id contest_id notice round topic priority created_at not_before_at claimed_by begun
        tries state
    participant: id contest_id
    privacy_request: id contest_id due_at state
    question: id round_id position text options right topic explanation source picture
    picture: digest content
    read_question: id reading_id number version content earlier
    reading: id draft_id contest_id round file faults base is_taken
    receiving: messenger received_at
    request: id contest_id kind state
    role: role
    roster_entry: id contest_id
    round: id contest_id number opened_at closed_at truth published_at nonce seal digest
    season: contest_id times is_current
    sent_back: id contest_id round
    sent_file: id contest_id
    stage: id contest_id code version part team paused_at published_at
    stage_certificate: id stage_id team person part
    stage_decision: id stage_id
    stage_idea: id stage_id number
    stage_idea_version: idea_id version sent_at
    stage_answer: question_id
    stage_guess: question_id option
    stage_mark: sheet_id criterion
    stage_part: stage_id part locked_at revealed
    stage_question: id stage_id part position text options right explanation picture number
        answering stakes_at opened_at starts_at closes_at revealed_at void_at void_reason
    stage_seat: stage_id kind number place expires_at
    stage_sheet: id stage_id part team version state
    stage_stake: question_id
    stage_standing: stage_id team place total
    stage_team: stage_id team
    stage_turn: stage_id part team called_at started_at seconds is_done
    standing: contest_id round
    unit: id contest_id code name parent_code block headcount aliases replaces position
    unit_standing: contest_id round unit_code name parent_code position is_listed block place
        is_tied own participants score_sum headcount rate mean_score
    update_aside: messenger update_id
    wrong_try: id who what tried_at
"""

DECISIONS = {
    Fate.AT_ONCE: GONE_AT_ONCE,
    Fate.WITH_COMPLAINTS: GONE_WITH_COMPLAINTS,
    Fate.AT_END: GONE_AT_END,
    Fate.STAYS: STAYING,
}


def named(decided: str) -> set[str]:
    """Columns as `table.column`."""
    names, table = set(), ""
    for word in decided.split():
        if word.endswith(":"):
            table = word.removesuffix(":")
        else:
            names.add(f"{table}.{word}")
    return names


def test_it_is_decided_for_every_column_what_becomes_of_it() -> None:
    lists = [named(decided) for decided in (*DECISIONS.values(), ABOUT_NOBODY)]
    there = {f"{t.name}.{c.name}" for t in metadata.sorted_tables for c in t.c}
    decided = [name for names in lists for name in names]
    assert sorted(decided) == sorted(there)


def texts(*fates: Fate) -> list[Column[object]]:
    """Columns of text with one of these fates."""
    names = set().union(*(named(DECISIONS[fate]) for fate in fates))
    columns = (c for t in metadata.sorted_tables for c in t.c)
    return [c for c in columns if f"{c.table.name}.{c.name}" in names and is_text(c)]


def is_text(column: Column[object]) -> bool:
    return type(column.type).__name__ in {"String", "JSON"} and column.table.name != "act"


def trace(column: Column[object]) -> str:
    is_address = column.name in ADDRESSES
    return MAI if is_address else f"{column.table.name}-{column.name}"


def left(tx: Connection, columns: list[Column[object]]) -> set[str]:
    """Which of the columns still hold what was put into them."""
    return {
        f"{column.table.name}.{column.name}"
        for column in columns
        if tx.scalar(select(func.count()).where(cast(column, String).contains(trace(column))))
    }


def mark(tx: Connection, mai: Participant) -> None:
    """A row of hers in every table, and in every text of it a trace."""
    for table, row in rows(mai):
        is_contests = "contest_id" in table.c
        tx.execute(insert(table).values({"contest_id": 1} | row if is_contests else row))
    for column in texts(Fate.AT_ONCE, Fate.AT_END, Fate.WITH_COMPLAINTS):
        if column.name not in ADDRESSES and column.name != "unit_code":
            is_json = type(column.type).__name__ == "JSON"
            value = {"x": trace(column)} if is_json else trace(column)
            tx.execute(update(column.table).values({column.name: value}))


def rows(mai: Participant) -> list[tuple[Table, dict[str, object]]]:
    at, who = minute(1), {"participant_id": mai.id}
    about = {"address": MAI, "unit_code": "kim-boi"}
    entry = {"id": 1, "code": "", "name": "", "unit_code": "", "status": "exempt", "reason": ""}
    both = {"one_id": mai.id, "other_id": mai.id}
    decided = {"attempt_id": 0, "verdict": "keep", "reason": ""}
    complained = {"round": 1, "address": MAI, "message": "", "text": "", "made_at": at}
    complained |= {"due_at": at, "taken_by": MAI}
    returned = {"round": 1, "reason": "", "message": "", "sent_by": MAI, "sent_at": at}
    said = {"feedback_id": 1, "address": MAI}
    tried = {"started_at": at, "deadline_at": at, "answers": {}}
    asked = {"kind": "name", "unit_code": "", "asked": {}, "asked_at": at, "decided_by": MAI}
    return [
        (role, {**about, "role": "focal_point", "given_by": MAI, "given_at": at}),
        (chat, {"address": "telegram:-1", "title": "", "bound_by": MAI, "bound_at": at}),
        (complaint, {**who, **complained, "decided_by": MAI, "decided_at": at}),
        (feedback, {"id": 1, "address": MAI, "sent_at": at, "taken_by": MAI}),
        (feedback_message, {**said, "message": "", "text": "", "is_answer": True, "sent_at": at}),
        (broadcast, {"id": 1, "address": MAI, "post": {}, "digest": "", "made_at": at}),
        (broadcast_listed, {**who, "broadcast_id": 1}),
        (outbox, {"address": MAI, "notice": "", "round": 1, "created_at": at, "not_before_at": at}),
        (request, {**who, **asked}),
        (privacy_request, {**who, "kind": "correct", "text": "", "made_at": at, "due_at": at}),
        (earlier_account, {**who, "address": MAI}),
        (early_trial, {"round_id": 1, "address": MAI, "seed": "", **tried}),
        (insider, {"contest_code": "thu", "round": 1, "address": MAI, "seen_at": at}),
        (double_decision, {**both, **decided, "decided_by": MAI, "decided_at": at}),
        (
            one_time_code,
            {**who, "digest": "a", "kind": "account", "made_by": MAI, "expires_at": at},
        ),
        (stage, {"id": 1, "code": "", "version": 1, "rules": "", "loaded_by": "", "loaded_at": at}),
        (
            stage_seat,
            {
                "stage_id": 1,
                "kind": "host",
                "number": 0,
                "place": 0,
                "given_by": MAI,
                "address": MAI,
            },
        ),
        (
            stage_idea,
            {
                "id": 1,
                "stage_id": 1,
                "number": 1,
                "team": "",
                "unit_code": "",
                "address": MAI,
                "handed_in_at": at,
            },
        ),
        (
            stage_idea_version,
            {
                "idea_id": 1,
                "version": 1,
                "title": "",
                "text": "",
                "files": [],
                "sent_by": MAI,
                "sent_at": at,
            },
        ),
        (stage_question, {"id": 1, "stage_id": 1, **LIVE}),
        (
            stage_answer,
            {
                "question_id": 1,
                "team": "bo",
                "member": 0,
                "option": 0,
                "address": MAI,
                "answered_at": at,
            },
        ),
        (stage_guess, {"question_id": 1, "who": "", "chat": "", "option": 0}),
        (sent_back, {**returned, "answered_by": MAI, "answered_at": at}),
        (
            update_aside,
            {"messenger": "telegram", "update_id": 1, "address": MAI, "content": b"", "put_at": at},
        ),
        (sent_file, {"address": MAI, "name": "", "reference": "", "sent_at": at}),
        (roster_entry, {**entry, "listed_at": at}),
        (not_counted, {"entry_id": 1, "unit_code": "", "status": "exempt", "reason": ""}),
        (recognition, {**who, "entry_id": 1, "by": "code", "recognised_at": at}),
    ]


async def test_each_goes_when_it_is_decided_to(held: Held, mai: Participant) -> None:
    at_once, at_end = texts(Fate.AT_ONCE), texts(Fate.AT_END, Fate.WITH_COMPLAINTS)
    unmarked = {c for c in (*at_once, *at_end) if c.name == "unit_code"}
    at_once, at_end = ([c for c in of if c not in unmarked] for of in (at_once, at_end))
    await held.db.write(mark, mai)
    assert len(await held.db.read(left, [*at_once, *at_end])) == len([*at_once, *at_end])
    await held.db.write(participants.forget, mai.id, minute(9))
    assert await held.db.read(left, at_once) == set()
    await held.db.write(participants.purge, held.stored.id, minute(9))
    assert await held.db.read(left, [*at_once, *at_end]) == set()


async def test_after_complaints_nothing_ties_the_forgotten_to_an_account(
    held: Held, mai: Participant, nam: Participant
) -> None:
    def known(tx: Connection) -> list[str]:
        tables = metadata.tables
        return list(tx.scalars(select(tables["account"].c.address)))

    await held.db.write(participants.forget, mai.id, minute(9))
    assert sorted(await held.db.read(known)) == ["telegram:1", "telegram:2"]
    await held.db.write(participants.release, held.stored.id)
    assert await held.db.read(known) == ["telegram:2"]
    assert await held.db.read(participants.of, held.stored.id, "telegram:2") == nam
