"""After the results are published: one's own place, and each question with its right answer."""

from collections.abc import Sequence
from functools import partial

from conversation.action.early_trials import ShowEarlyResult
from conversation.action.home import Home
from conversation.action.results import ShowRanking, ShowResult, ShowSeal, ShowSolution
from conversation.screen import Choice, Heading, Line, Quote, Row, Screen
from handlers import paging, shown_pictures
from handlers.certificates import own as own_certificates
from handlers.complaints import window
from handlers.corrections import wording
from handlers.people import joining
from handlers.permissions import may
from handlers.results import published, rankings
from handlers.sitting import missing_papers, predictions, uncounted
from handlers.sitting.papers import LETTERS, OpenedPaper
from handlers.visit import Visit
from storage import attempts, rounds, standings
from storage.attempts import Attempt
from storage.standings import RankedPerson


async def show(action: ShowResult, visit: Visit) -> Screen:
    """One's own result of a round; -1 is the whole contest."""
    if visit.participant is None:
        return await joining.ask_next(visit)
    number = await published.choose(visit, action.round)
    if number is None:
        return _nothing_yet(visit)
    mine = await visit.database.read(
        standings.of_participant, visit.stored.id, visit.participant.id
    )
    if number not in mine:
        trial = await _trial(visit, number)
        return (
            await _show_trial(visit, number, trial) if trial else _did_not_take_part(visit, number)
        )
    return await _show_mine(visit, number, mine[number])


async def show_solution(action: ShowSolution, visit: Visit) -> Screen:
    """A question as this person saw it, with what is right and why: of a published round, or of
    an early trial."""
    paper = await visit.own_paper(action.attempt)
    if paper is None:
        return await missing_papers.show(visit, action.attempt)
    if not await _may_see_key(visit, paper):
        return await joining.ask_next(visit)
    position = max(0, min(action.position, len(paper.items) - 1))
    return Screen(
        title=visit.t(
            "{round} · Câu {number}/{count}",
            round=paper.round.title,
            number=position + 1,
            count=len(paper.items),
        ),
        lines=(
            *await uncounted.mark(visit, paper.attempt),
            *_solution_lines(visit, paper, position),
        ),
        choices=(_turning_row(visit, paper, position), _ways_back(visit, paper)),
        picture=await shown_pictures.content(visit, paper.question(position).picture),
        replaces=position > 0,  # the first may have been asked for below anything
    )


async def _may_see_key(visit: Visit, paper: OpenedPaper) -> bool:
    """Everybody once the round is published; of an early trial, who may see the key before."""
    if not paper.attempt.is_early:
        return paper.round.number in await published.numbers(visit)
    is_over = paper.attempt.handed_in_at is not None or visit.at >= paper.attempt.deadline_at
    return is_over and may(ShowEarlyResult(-paper.attempt.id), visit)


def _ways_back(visit: Visit, paper: OpenedPaper) -> Row:
    t = visit.t
    if paper.attempt.is_early:
        return (Choice(t("‹ Về kết quả"), ShowEarlyResult(-paper.attempt.id)),)
    return (
        Choice(t("‹ Về kết quả"), ShowResult(paper.round.number)),
        Choice(t("Niêm phong đáp án"), ShowSeal(paper.round.number)),
    )


async def lines_of(visit: Visit, number: int, mine: RankedPerson) -> list[Line]:
    """Score, place, prediction against the true number, time, prize."""
    t = visit.t
    states = await visit.database.read(rounds.states, visit.stored.id)
    count = await visit.database.read(standings.count, visit.stored.id, number)
    lines: list[Line] = [
        t("Số câu đúng: {score}/{count}", score=mine.score, count=_countable(visit, number)),
        t("Thứ hạng: {place} trên {count} người dự thi", place=mine.place, count=t.number(count)),
        t("Thời gian làm bài: {time}", time=t.seconds(mine.seconds)),
    ]
    if mine.is_tied:
        lines[1] = t(
            "Thứ hạng: {place} (đồng hạng) trên {count} người dự thi",
            place=mine.place,
            count=t.number(count),
        )
    truth = states[number].truth
    if truth is not None:
        shown = predictions.number(t, visit.rules.prediction, truth)
        lines.append(t("Đáp số câu dự đoán: {truth}", truth=shown))
    if mine.distance is not None:
        shown = predictions.number(t, visit.rules.prediction, mine.distance)
        lines.append(t("Dự đoán của anh/chị lệch: {distance}", distance=shown))
    lines += wording.hint(visit, number)
    if mine.prize:
        lines += ["", Heading(t("🏆 Chúc mừng anh/chị đạt {prize}!", prize=mine.prize))]
    return lines


def _countable(visit: Visit, number: int) -> int:
    questions = visit.rules.rounds[number - 1].questions
    return visit.stored.keys[number - 1].countable(questions)


async def _show_mine(visit: Visit, number: int, mine: RankedPerson) -> Screen:
    t, current = visit.t, visit.rules.rounds[number - 1]
    participant = visit.participant
    own = (
        await visit.database.read(attempts.of, visit.stored.round_ids[number], participant.id)
        if participant
        else []
    )
    return Screen(
        title=t("Kết quả {round} của anh/chị", round=current.title),
        lines=tuple(await lines_of(visit, number, mine)),
        choices=(
            *((Choice(t("Xem đáp án"), ShowSolution(a.id, 0), is_main=True),) for a in own[:1]),
            (Choice(t("Bảng xếp hạng"), ShowRanking(number)), Choice(t("Về trang đầu"), Home())),
            own_certificates.way_in(visit),
            *rankings.way_to_corrections(visit, number),
            *await window.way_in(visit, number),
            *await _other_rounds(visit, number),
        ),
    )


async def _other_rounds(visit: Visit, number: int) -> tuple[Row, ...]:
    others = [n for n in await published.numbers(visit) if n != number]
    titles = {current.number: current.title for current in visit.rules.rounds}
    return (tuple(Choice(titles[n], ShowResult(n)) for n in others),) if others else ()


def _nothing_yet(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Chưa có kết quả"),
        lines=(published.nothing_yet(visit),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )


async def _trial(visit: Visit, number: int) -> Attempt | None:
    """The first paper of the round that the person handed in out of competition."""
    if visit.participant is None or number not in visit.stored.round_ids:
        return None
    own = await visit.database.read(
        attempts.of, visit.stored.round_ids[number], visit.participant.id
    )
    return next((each for each in own if each.handed_in_at and not each.is_counted), None)


async def _show_trial(visit: Visit, number: int, trial: Attempt) -> Screen:
    t, current = visit.t, visit.rules.rounds[number - 1]
    return Screen(
        title=t("Kết quả {round} của anh/chị", round=current.title),
        lines=(
            *await uncounted.mark(visit, trial),
            t("Số câu đúng: {score}/{count}", score=trial.score, count=_countable(visit, number)),
        ),
        choices=(
            (Choice(t("Xem đáp án"), ShowSolution(trial.id, 0), is_main=True),),
            (Choice(t("Bảng xếp hạng"), ShowRanking(number)), Choice(t("Về trang đầu"), Home())),
        ),
    )


def _did_not_take_part(visit: Visit, number: int) -> Screen:
    t = visit.t
    title = visit.rules.rounds[number - 1].title
    return Screen(
        title=t("Anh/chị không dự thi {round}", round=title),
        lines=(t("Anh/chị vẫn có thể xem bảng xếp hạng."),),
        choices=(
            (Choice(t("Bảng xếp hạng"), ShowRanking(number)), Choice(t("Về trang đầu"), Home())),
            own_certificates.way_in(visit),
        ),
    )


def _solution_lines(visit: Visit, paper: OpenedPaper, position: int) -> list[Line]:
    t, question = visit.t, paper.question(position)
    chosen, right = paper.chosen_letter(position), paper.right_letters(position)
    lines: list[Line] = [question.text, ""]
    for letter, option in zip(LETTERS, paper.options(position), strict=False):
        line = f"{letter}. {option}"
        lines.append(Heading(f"✓ {line}") if letter in right else line)
    lines += ["", _verdict(visit, chosen, right)]
    lines += wording.lines(visit, paper.corrections(visit.stored.corrections, position))
    if question.explanation:
        lines.append(Quote(question.explanation))
    if question.source:
        lines.append(t("Căn cứ: {source}", source=question.source))
    return lines


def _verdict(visit: Visit, chosen: str, right: Sequence[str]) -> str:
    t, letters = visit.t, ", ".join(right)
    if not right:
        return wording.what_void_counts(visit)
    if not chosen:
        return t("Anh/chị không trả lời câu này. Đáp án đúng: {right}.", right=letters)
    if chosen in right:
        return t("✅ Anh/chị chọn {chosen}: đúng.", chosen=chosen)
    return t("❌ Anh/chị chọn {chosen}. Đáp án đúng: {right}.", chosen=chosen, right=letters)


def _turning_row(visit: Visit, paper: OpenedPaper, position: int) -> Row:
    to = partial(ShowSolution, paper.attempt.id)
    return paging.from_question_to_question(visit.t, position, len(paper.items), to, leads_on=True)
