"""The paper that a complaint is about, as its owner saw it. Its round has been published."""

from functools import partial

from conversation.action.complaints import OpenComplaint, ShowComplaintPaper
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers import paging
from handlers.corrections import asking, wording
from handlers.sitting.papers import LETTERS, OpenedPaper, open_paper
from handlers.visit import Visit
from storage import attempts, complaints
from storage.complaints import Complaint


async def show(action: ShowComplaintPaper, visit: Visit) -> Screen | None:
    kept = await visit.database.read(complaints.find, visit.stored.id, action.complaint)
    if kept is None:
        return None
    t, back = visit.t, Choice(visit.t("‹ Về khiếu nại"), OpenComplaint(action.complaint))
    paper = await _paper_of(visit, kept)
    if paper is None:
        return Screen(title=t("Không có bài thi nào"), choices=((back,),))
    position = max(0, min(action.position, len(paper.items) - 1))
    return Screen(
        title=t(
            "{round} · Câu {number}/{count}",
            round=paper.round.title,
            number=position + 1,
            count=len(paper.items),
        ),
        lines=tuple(_lines(visit, paper, position)),
        choices=(
            _turning_row(visit, kept, paper, position),
            (_way_to_the_key(visit, paper, position),),
            (back,),
        ),
    )


async def _paper_of(visit: Visit, kept: Complaint) -> OpenedPaper | None:
    round_id = visit.stored.round_ids[kept.round]
    theirs = await visit.database.read(attempts.of, round_id, kept.participant_id)
    handed_in = [each for each in theirs if each.handed_in_at]
    if not handed_in:
        return None
    return await visit.database.read(open_paper, visit.stored, handed_in[0].id)


def _lines(visit: Visit, paper: OpenedPaper, position: int) -> list[Line]:
    t, question = visit.t, paper.question(position)
    chosen, right = paper.chosen_letter(position), paper.right_letters(position)
    lines: list[Line] = [question.text, ""]
    for letter, option in zip(LETTERS, paper.options(position), strict=False):
        line = f"{letter}. {option}"
        lines.append(Heading(f"✓ {line}") if letter in right else line)
    lines += ["", t("Đã chọn: {letter}.", letter=chosen) if chosen else t("Không trả lời.")]
    lines += wording.lines(visit, paper.corrections(visit.stored.corrections, position))
    if question.source:
        lines.append(t("Căn cứ: {source}", source=question.source))
    return lines


def _way_to_the_key(visit: Visit, paper: OpenedPaper, position: int) -> Choice:
    """A complaint that is right about a key ends in a correction."""
    question = paper.items[position].question
    to_it = asking.as_it_is(visit, paper.round.number, question)
    return Choice(visit.t("Đính chính đáp án câu này"), to_it)


def _turning_row(visit: Visit, kept: Complaint, paper: OpenedPaper, position: int) -> Row:
    to = partial(ShowComplaintPaper, kept.id)
    return paging.from_question_to_question(visit.t, position, len(paper.items), to)
