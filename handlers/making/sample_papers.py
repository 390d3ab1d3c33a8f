"""A paper of a draft, question by question as participants will see it; nothing is kept of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contest.files import Contest
from contest.paper import PaperItem, draw_paper
from contest.questions import Question
from contest.rules import RoundRules
from conversation.action.making import PreviewPaper
from conversation.screen import Choice, Heading, Line, Row, Screen
from conversation.texts import Texts
from handlers import insiders, paging, shown_pictures
from handlers.making import drafts
from handlers.making.previews import back
from handlers.sitting import predictions, question_screen
from handlers.sitting.papers import LETTERS
from handlers.visit import Caller


@dataclass(frozen=True)
class _Shown:
    """What a button stands for, as far as the draft still has it."""

    contest: Contest
    round: RoundRules
    items: Sequence[PaperItem]
    position: int
    letter: int

    @property
    def item(self) -> PaperItem:
        return self.items[self.position]

    @property
    def question(self) -> Question:
        return self.contest.banks[self.round.number - 1][self.item.question]

    @property
    def options(self) -> list[str]:
        return [self.question.options[option] for option in self.item.options]

    @property
    def chosen(self) -> str:
        return LETTERS[self.letter - 1] if 1 <= self.letter <= len(self.options) else ""


async def show(action: PreviewPaper, caller: Caller) -> Screen | None:
    found = await drafts.opened(caller, action.draft)
    if found is None or found.checked.contest is None:
        return None
    t, shown = caller.t, _shown(action, found.checked.contest)
    await insiders.remember(caller, drafts.code_of(action.draft), shown.round.number)
    return Screen(
        title=t(
            "{round} · Câu {number}/{count}",
            round=shown.round.title,
            number=shown.position + 1,
            count=len(shown.items),
        ),
        lines=(
            Heading(t("XEM TRƯỚC – không lưu câu trả lời")),
            "",
            *question_screen.question_lines(shown.question.text, shown.options, shown.chosen),
            *_prediction(t, shown),
        ),
        choices=tuple(row for row in _rows(t, action.draft, shown) if row),
        picture=await shown_pictures.content(caller, shown.question.picture),
        keeps_picture=action.letter > 0,
        replaces=True,
    )


def _rows(t: Texts, draft_id: int, shown: _Shown) -> Iterator[Row]:
    yield _letters(draft_id, shown)
    yield _turning(t, draft_id, shown)
    yield _other_rounds(draft_id, shown)
    yield back(t, draft_id)


def _shown(action: PreviewPaper, contest: Contest) -> _Shown:
    """The nearest there is: drafts change while a button waits."""
    rounds = contest.rules.rounds
    current = rounds[max(0, min(action.round - 1, len(rounds) - 1))]
    items = _draw(contest, current)
    return _Shown(contest, current, items, paging.clamp(action.position, len(items)), action.letter)


def _draw(contest: Contest, current: RoundRules) -> tuple[PaperItem, ...]:
    """Always the same one, so that turning the pages goes through one paper."""
    paper = contest.rules.paper
    return draw_paper(
        contest.banks[current.number - 1],
        count=current.questions,
        quotas=current.quotas,
        shuffle_questions=paper.shuffle_questions,
        shuffle_options=paper.shuffle_options,
        seed="preview",
    )


def _prediction(t: Texts, shown: _Shown) -> tuple[Line, ...]:
    """What comes after the last question, where the rules ask for it."""
    asked = predictions.question(t, shown.contest.rules, shown.round)
    return ("", asked) if asked and shown.position == len(shown.items) - 1 else ()


def _letters(draft_id: int, shown: _Shown) -> Row:
    at = shown.round.number, shown.position
    return tuple(
        Choice(f"✓ {letter}" if letter == shown.chosen else letter, PreviewPaper(draft_id, *at, i))
        for i, letter in enumerate(LETTERS[: len(shown.options)], start=1)
    )


def _turning(t: Texts, draft_id: int, shown: _Shown) -> Row:
    def to(position: int) -> PreviewPaper:
        return PreviewPaper(draft_id, shown.round.number, position, 0)

    leads_on = bool(shown.chosen)
    return paging.from_question_to_question(
        t, shown.position, len(shown.items), to, leads_on=leads_on
    )


def _other_rounds(draft_id: int, shown: _Shown) -> Row:
    """The ones before and after it."""
    number = shown.round.number
    return tuple(
        Choice(
            f"‹ {each.title}" if each.number < number else f"{each.title} ›",
            PreviewPaper(draft_id, each.number, 0, 0),
        )
        for each in shown.contest.rules.rounds
        if abs(each.number - number) == 1
    )
