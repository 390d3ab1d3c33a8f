"""What must agree afterwards: the same things counted at the phones, in the database, at Telegram.

Scores and places are worked out once more from what people saw as chosen on their phones.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import Connection

from bot.rehearsing.notes import Notes, PaperNote
from bot.rehearsing.report import Check
from bot.rehearsing.sent import OK, count_calls
from bot.rehearsing.sittings import Keys, first_line
from bot.rehearsing.stage import Stage
from contest.prediction import true_value
from contest.ranking import rank
from conversation.texts import Texts
from handlers.due.season import results
from handlers.sitting.papers import OpenedPaper, open_paper
from sandbox.bots import Bot
from storage import attempts, outbox, participants, standings
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.outbox import DeliveryState, Outcome

EXPECTED_REFUSALS = ("message is not modified", "bot was blocked by the user")
"""Of a nervous finger, and of whoever has blocked the bot."""

_SHOWN = 5  # differences spelled out
_SENDING = ("sendMessage", "sendDocument", "sendPhoto")


@dataclass(frozen=True)
class _Kept:
    """A paper as the person knows it and as the database has it."""

    note: PaperNote
    paper: OpenedPaper


async def check_counts(stage: Stage, t: Texts) -> tuple[Check, ...]:
    kept = await stage.database.read(_kept_papers, stage.stored, stage.notes)
    keys = Keys.of(stage.contest)
    delivered = await stage.database.read(outbox.outcomes, stage.stored.id)
    calls = count_calls(stage)
    return (
        *await _check_papers(stage, t, kept),
        _check_answers(t, kept),
        _check_predictions(t, kept),
        _check_scores(t, kept, keys),
        await _check_places(stage, t, kept, keys),
        *_check_deliveries(stage, t, delivered),
        *_check_calls(stage, t, calls),
    )


def _kept_papers(tx: Connection, stored: StoredContest, notes: Notes) -> list[_Kept]:
    return [
        _Kept(note, paper)
        for note in notes.papers.values()
        for paper in _papers_of(tx, stored, note)
    ]


def _papers_of(tx: Connection, stored: StoredContest, note: PaperNote) -> Iterator[OpenedPaper]:
    person = participants.of(tx, stored.id, note.address)
    for attempt in attempts.of(tx, stored.round_ids[note.round], person.id) if person else []:
        paper = open_paper(tx, stored, attempt.id)
        if paper is not None:
            yield paper


async def _check_papers(stage: Stage, t: Texts, kept: list[_Kept]) -> list[Check]:
    begun = handed_in = 0
    for round_id in stage.stored.round_ids.values():
        counts = await stage.database.read(attempts.counts, round_id)
        begun, handed_in = begun + counts.started, handed_in + counts.handed_in
    closed = sum(each.paper.attempt.handed_in_at is not None for each in kept)
    return [
        Check(t("Bài thi: người dự thi đã vào / cơ sở dữ liệu có"), len(stage.notes.papers), begun),
        Check(t("Bài thi: đã vào / đã nộp khi cuộc thi kết thúc"), closed, handed_in),
    ]


def _check_answers(t: Texts, kept: list[_Kept]) -> Check:
    told = sum(len(each.note.answers) for each in kept)
    different = [each.note for each in kept if _answers_of(each.paper) != each.note.answers]
    same = told - sum(len(note.answers) for note in different)
    what = t("Câu trả lời: hiện trên điện thoại / lưu trong cơ sở dữ liệu")
    return Check(what, told, same, _named(f"{n.address} ({n.round})" for n in different))


def _answers_of(paper: OpenedPaper) -> dict[str, str]:
    return {
        first_line(paper.bank[question]): paper.bank[question].options[option]
        for question, option in paper.answers.items()
    }


def _check_predictions(t: Texts, kept: list[_Kept]) -> Check:
    different = [each for each in kept if each.paper.attempt.prediction != each.note.prediction]
    what = t("Dự đoán: hiện trên điện thoại / lưu trong cơ sở dữ liệu")
    names = _named(f"{each.note.address} ({each.note.round})" for each in different)
    return Check(what, len(kept), len(kept) - len(different), names)


def _check_scores(t: Texts, kept: list[_Kept], keys: Keys) -> Check:
    different = [each for each in kept if each.paper.attempt.score != _score(each.note, keys)]
    what = t("Điểm: tính lại từ điện thoại / đã lưu")
    names = _named(f"{each.note.address} ({each.note.round})" for each in different)
    return Check(what, len(kept), len(kept) - len(different), names)


def _score(note: PaperNote, keys: Keys) -> int:
    return sum(keys.right[question] == option for question, option in note.answers.items())


async def _check_places(stage: Stage, t: Texts, kept: list[_Kept], keys: Keys) -> Check:
    """Every place of every round, ranked once more."""
    expected = same = 0
    for current in stage.stored.rules.rounds:
        again = _rank_again(stage, [e for e in kept if e.note.round == current.number], keys)
        kept_places = await stage.database.read(_places, stage.stored.id, current.number)
        expected += len(again)
        same += sum(kept_places.get(person) == place for person, place in again.items())
    return Check(t("Thứ hạng: tính lại / đã công bố"), expected, same)


def _places(tx: Connection, contest_id: int, number: int) -> dict[int, int]:
    ranked = standings.top(tx, contest_id, number, standings.count(tx, contest_id, number))
    return {person.participant_id: person.place for person in ranked}


def _rank_again(stage: Stage, kept: list[_Kept], keys: Keys) -> Mapping[int, int]:
    """Places by participant, from what the phones know; the instants are the database's."""
    if not kept:
        return {}
    rules, questions = stage.stored.rules, kept[0].paper.round.questions
    papers = [_as_on_the_phone(each, keys) for each in kept]
    truth = true_value(rules.prediction, [paper.score or 0 for paper in papers], questions)
    ranking = rank(results(papers, truth), rules.ranking.tie_chain, rules.ranking.lots_seed)
    return {standing.result.participant_id: standing.place for standing in ranking}


def _as_on_the_phone(kept: _Kept, keys: Keys) -> Attempt:
    guess = kept.note.prediction
    return replace(
        kept.paper.attempt,
        score=_score(kept.note, keys),
        prediction=None if guess is None else Decimal(guess),
    )


def _check_deliveries(stage: Stage, t: Texts, rows: list[Outcome]) -> list[Check]:
    sent = [row for row in rows if row.state is DeliveryState.SENT]
    failed = [row for row in rows if row.state is DeliveryState.FAILED]
    lost = [row for row in sent if not _lies_on_the_phone(stage, row)]
    unexplained = [row for row in failed if row.address not in stage.notes.blocked]
    waiting = sum(row.state is DeliveryState.WAITING for row in rows)
    return [
        Check(t("Tin phải gửi: đã lên danh sách / đã xử lý xong"), len(rows), len(rows) - waiting),
        Check(
            t("Tin đã gửi: theo sổ / có trên điện thoại"),
            len(sent),
            len(sent) - len(lost),
            _named(f"{row.notice} → {row.address}" for row in lost),
        ),
        Check(
            t("Tin không gửi được: theo sổ / do người nhận chặn bot"),
            len(failed),
            len(failed) - len(unexplained),
            _named(f"{row.notice} → {row.address}: {row.error}" for row in unexplained),
        ),
    ]


def _lies_on_the_phone(stage: Stage, row: Outcome) -> bool:
    message = stage.message(row.address, row.message)
    return message is not None and message.sender is stage.bot


def _check_calls(stage: Stage, t: Texts, calls: Mapping[str, Mapping[str, int]]) -> list[Check]:
    taken = sum(calls.get(method, {}).get(OK, 0) for method in _SENDING)
    answered = calls.get("answerCallbackQuery", {}).get(OK, 0)
    told = (outcome for outcomes in calls.values() for outcome in outcomes.items())
    odd = [what for what, number in told if not _is_expected(what) for _ in range(number)]
    return [
        Check(t("Lần bấm nút: đã bấm / bot đã trả lời"), stage.notes.presses, answered),
        Check(t("Tin của bot: Telegram đã nhận / có trong các khung chat"), taken, _written(stage)),
        Check(t("Lời gọi bị Telegram từ chối ngoài dự kiến"), 0, len(odd), _named(odd)),
    ]


def _is_expected(outcome: str) -> bool:
    return outcome == OK or any(words in outcome for words in EXPECTED_REFUSALS)


def _written(stage: Stage) -> int:
    return sum(
        isinstance(message.sender, Bot) and not message.is_service
        for chat in stage.world.chats_with(stage.bot)
        for message in chat.messages.values()
    )


def _named(differences: Iterator[str] | list[str]) -> str:
    """The first few, each once."""
    known = list(dict.fromkeys(differences))
    more = f" … (+{len(known) - _SHOWN})" if len(known) > _SHOWN else ""
    return "; ".join(known[:_SHOWN]) + more
