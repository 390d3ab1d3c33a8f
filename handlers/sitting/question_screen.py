"""One question of a paper as it is shown: the text, the options, the dots, the buttons."""

from collections.abc import Sequence
from functools import partial

from conversation.action.sitting import GiveAnswer, ReviewPaper, ShowQuestion
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers import paging, shown_pictures
from handlers.sitting import uncounted
from handlers.sitting.papers import LETTERS, OpenedPaper
from handlers.visit import Visit


async def draw(
    visit: Visit, paper: OpenedPaper, position: int, *, is_there: bool = False
) -> Screen:
    """`is_there`: what was pressed shows this question already."""
    t = visit.t
    return Screen(
        title=t(
            "{round} · Câu {number}/{count}",
            round=paper.round.title,
            number=position + 1,
            count=len(paper.items),
        ),
        lines=(
            *await uncounted.mark(visit, paper.attempt),
            *question_lines(
                paper.question(position).text,
                paper.options(position),
                paper.chosen_letter(position),
            ),
            "",
            _progress(paper, position),
            t("Xin nộp bài trước {at}.", at=t.deadline(paper.attempt.deadline_at, visit.at)),
        ),
        choices=(
            *_letter_row(visit, paper, position),
            _turning_row(visit, paper, position),
            *_review_row(visit, paper, position),
        ),
        picture=await shown_pictures.content(visit, paper.question(position).picture),
        keeps_picture=is_there,
        replaces=True,
    )


def question_lines(text: str, options: Sequence[str], chosen: str) -> list[Line]:
    """`chosen` is a letter, "" where nothing is."""
    lines: list[Line] = [text, ""]
    for letter, option in zip(LETTERS, options, strict=False):
        line = f"{letter}. {option}"
        lines.append(Heading(f"✓ {line}") if letter == chosen else line)
    return lines


def _progress(paper: OpenedPaper, position: int) -> str:
    """One dot a question: ● answered, ○ not yet, ◉ or ◎ the one on the screen."""
    unanswered = set(paper.unanswered)

    def dot(i: int) -> str:
        if i == position:
            return "◎" if i in unanswered else "◉"
        return "○" if i in unanswered else "●"

    return "".join(dot(i) for i in range(len(paper.items)))


def _letter_row(visit: Visit, paper: OpenedPaper, position: int) -> tuple[Row, ...]:
    chosen = paper.chosen_letter(position)
    if chosen and not visit.rules.paper.may_change_answers:
        return ()
    count = len(paper.items[position].options)
    return (
        tuple(
            Choice(
                f"✓ {letter}" if letter == chosen else letter,
                GiveAnswer(paper.attempt.id, position, i),
            )
            for i, letter in enumerate(LETTERS[:count])
        ),
    )


def _turning_row(visit: Visit, paper: OpenedPaper, position: int) -> Row:
    return paging.from_question_to_question(
        visit.t,
        position,
        len(paper.items),
        partial(ShowQuestion, paper.attempt.id),
        leads_on=bool(paper.chosen_letter(position)),
    )


def _review_row(visit: Visit, paper: OpenedPaper, position: int) -> tuple[Row, ...]:
    if paper.unanswered and position < len(paper.items) - 1:
        return ()
    label = visit.t("Xem lại và nộp bài")
    return ((Choice(label, ReviewPaper(paper.attempt.id), is_main=not paper.unanswered),),)
