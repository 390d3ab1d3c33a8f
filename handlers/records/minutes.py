"""The minutes (biên bản) as a Word paper: a draft until the result is published."""

import asyncio
from collections.abc import Iterator

from handlers.records import annexes, course, marking, official, outcome, tables
from handlers.records.gathering import Record
from handlers.reports import official as letterhead
from handlers.stage import seat_words
from handlers.visit import Visit
from printing.decree30 import (
    Article,
    Block,
    Head,
    Paper,
    Paragraph,
    Signatures,
    Signer,
    set_paper,
)
from storage.stage.seats import Kind, Seat


async def make(visit: Visit, record: Record) -> bytes:
    """A .docx, made in a worker thread: seventeen teams and seven judges take some seconds."""
    return await asyncio.to_thread(set_paper, visit.t, paper(visit, record))


def paper(visit: Visit, record: Record) -> Paper:
    """Without place and day in its head: the decree has them in the text of minutes."""
    t, rules = visit.t, record.rules
    told = letterhead.head(official.issuing(visit, rules), t("BB"))
    note = t("Dự thảo") if record.is_draft else ""
    head = Head(told.issuer, told.above, told.symbol, note=note)
    return Paper(
        head,
        t("Biên bản"),
        rules.title,
        (
            *_who_and_where(visit, record),
            *_what_happened(visit, record),
            *_what_came_of_it(visit, record),
            *_signatures(visit, record),
            *annexes.of(
                visit, record, t("Kèm theo Biên bản số       /{symbol}", symbol=told.symbol)
            ),
        ),
    )


def _who_and_where(visit: Visit, record: Record) -> tuple[Block, ...]:
    t = visit.t
    here = course.place(visit, record)
    return (
        Article(t("I. Thời gian, địa điểm"), (*course.sessions(visit, record), here)),
        Article(t("II. Thành phần"), (t("1. Ban Giám khảo:"), *_jury(visit, record))),
        Paragraph(
            t("2. Người dẫn chương trình: {name}.", name=record.host or letterhead.BLANK * 3)
        ),
        Paragraph(t("3. Thư ký: {name}.", name=letterhead.BLANK * 3)),
        Paragraph(course.teams(visit, record)),
    )


def _jury(visit: Visit, record: Record) -> Iterator[str]:
    """With the numbers by which the annexes call them."""
    for number in range(len(record.rules.judges)):
        name = seat_words.name(visit.t, record.rules, Seat(Kind.JUDGE, number))
        yield f"{tables.judge_number(visit.t, number)}. {name}"


def _what_happened(visit: Visit, record: Record) -> tuple[Block, ...]:
    t = visit.t
    return (
        Article(t("III. Diễn biến"), tuple(course.parts(visit, record))),
        Article(t("IV. Chấm điểm"), tuple(marking.marking(visit, record))),
    )


def _what_came_of_it(visit: Visit, record: Record) -> tuple[Block, ...]:
    t = visit.t
    prizes = record.prizes
    return (
        Article(t("V. Kết quả"), (outcome.result(visit, record),)),
        tables.totals(visit, record),
        Article(t("VI. Giải thưởng"), tuple(outcome.prizes(visit, record))),
        *((tables.prizes(visit, record),) if prizes else ()),
        Article(t("VII. Nhật ký"), (outcome.log(visit, record),)),
        Paragraph(outcome.ending(visit, record)),
    )


def _signatures(visit: Visit, record: Record) -> tuple[Block, ...]:
    t, rules = visit.t, record.rules
    head = next(judge.name for judge in rules.judges if judge.is_head)
    others = [judge.name for judge in rules.judges if not judge.is_head]
    signing = Signatures(
        (
            Signer(post=t("Thư ký"), name=letterhead.BLANK * 3),
            Signer(post=t("Trưởng ban Giám khảo"), name=head),
        )
    )
    judges = Signatures([Signer(post=t("Giám khảo"), name=name) for name in others])
    return (signing, *((judges,) if others else ()))
