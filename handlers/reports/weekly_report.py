"""The report on a round, as a Word paper: sentences and tables filled from its figures."""

import asyncio
from collections.abc import Sequence

from handlers.reports import official, sentences, tables
from handlers.reports.gathering import ClosedRound, gather
from handlers.visit import Visit
from printing.decree30 import Article, Block, Paper, Paragraph, set_paper
from storage import participants, standings


async def make(visit: Visit, number: int) -> bytes:
    """A .docx. Raises Disagrees."""
    closed = await gather(visit, number)
    registered = await visit.database.read(participants.count, visit.stored.id)
    before = await visit.database.read(standings.count, visit.stored.id, number - 1)
    paper = _paper(visit, closed, registered, before if number > 1 else None)
    return await asyncio.to_thread(set_paper, visit.t, paper)


def _paper(visit: Visit, closed: ClosedRound, registered: int, before: int | None) -> Paper:
    """`before`: how many were ranked in the round before."""
    t = visit.t
    return Paper(
        official.head(visit.rules, t("BC")),
        t("Báo cáo"),
        t("Kết quả {round} {title}", round=closed.rules.title, title=visit.rules.title),
        (
            *_of_people(visit, closed, registered, before),
            *_of_units(visit, closed),
            *_of_questions(visit, closed),
            Article(t("VI. Đề xuất, kiến nghị"), (official.BLANK,)),
            Paragraph(sentences.ending(visit, closed)),
        ),
        official.signer(visit.rules),
        official.recipients(visit.t, visit.rules),
    )


def _of_people(
    visit: Visit, closed: ClosedRound, registered: int, before: int | None
) -> Sequence[Block]:
    t = visit.t
    return (
        Article(t("I. Tình hình tổ chức"), tuple(sentences.course(visit, closed, registered))),
        Article(t("II. Kết quả chung"), tuple(sentences.results(visit, closed, before))),
        tables.scores(t, closed.figures),
    )


def _of_units(visit: Visit, closed: ClosedRound) -> Sequence[Block]:
    t = visit.t
    return (
        Article(t("III. Kết quả của các đơn vị"), (sentences.units(visit, closed),)),
        *tables.units(visit, closed.units),
        Article(t("IV. Người đạt giải"), (sentences.prizes(t, closed.winners),)),
        *((tables.persons(visit, closed.winners),) if closed.winners else ()),
    )


def _of_questions(visit: Visit, closed: ClosedRound) -> Sequence[Block]:
    t = visit.t
    return (
        Article(t("V. Câu hỏi"), tuple(sentences.questions(t, closed))),
        tables.hardest(t, closed),
    )
