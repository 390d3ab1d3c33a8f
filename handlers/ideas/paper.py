"""The paper that collects all ideas: how many, what they brought, then each of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from handlers.ideas import files, wording
from handlers.ideas.pictures import Pictures
from handlers.ideas.register import Register
from handlers.people import names
from handlers.reports import official
from handlers.stage import points
from handlers.visit import Visit
from printing.decree30 import Article, Block, Paper, Paragraph, Picture, Table
from storage import participants
from storage.stage.ideas import Idea

Authors = Mapping[int, str]
"""By the number of an idea, with names."""


def authors(tx: Connection, visit: Visit, found: Register) -> Authors:
    """The office that collects them has to know from whom a person's idea is."""
    return {idea.number: _author(tx, visit, found, idea) for idea in found.every}


def made(visit: Visit, found: Register, by: Authors, shown: Pictures) -> Paper:
    t, rules = visit.t, found.at.rules
    return Paper(
        replace(official.head(visit.rules, t("BC")), issuer=rules.organizer),
        t("Báo cáo"),
        t("Tập hợp ý tưởng tại {title}", title=rules.title),
        (
            Article(t("I. Số liệu"), tuple(_figures(visit, found))),
            _table(visit, found, by),
            Article(t("II. Nội dung các ý tưởng")),
            *(block for idea in found.every for block in _one(visit, found, idea, by, shown)),
        ),
        official.signer(visit.rules),
        official.recipients(t, visit.rules),
    )


def _author(tx: Connection, visit: Visit, found: Register, idea: Idea) -> str:
    if idea.team or idea.address is None:
        return wording.author(visit.t, found.at, idea)
    who = participants.of(tx, visit.stored.id, idea.address)
    return names.with_unit(tx, visit, who.id) if who else wording.author(visit.t, found.at, idea)


def _figures(visit: Visit, found: Register) -> Iterator[str]:
    t = visit.t
    teams = len(found.at.rules.teams)
    of_teams = [idea for idea in found.every if idea.team]
    yield t("Hạn nộp: {at}.", at=t.full_moment(found.rules.closes_at))
    yield t("Tổng số ý tưởng: {count}.", count=t.number(len(found.every)))
    yield t(
        "Ý tưởng của các đội: {count}, của {there}/{teams} đội.",
        count=t.number(len(of_teams)),
        there=teams - len(found.missing),
        teams=teams,
    )
    if found.missing:
        missing = ", ".join(team.name for team in found.missing)
        yield t("Đội chưa nộp: {names}", names=missing)
    if found.rules.persons:
        units = {idea.unit_code for idea in found.of_persons}
        yield t("Ý tưởng của người dự thi: {count}, từ {units} đơn vị.",
                count=t.number(len(found.of_persons)), units=t.number(len(units)))  # fmt: skip


def _table(visit: Visit, found: Register, by: Authors) -> Table:
    """Those of the teams in the order handed in, those of persons by their points once locked."""
    t = visit.t
    rest = [idea for idea in found.of_persons if idea.number not in found.points]
    order = [
        *(idea for idea in found.every if idea.team),
        *found.best_of_persons,
        *rest,
    ]
    rows = [
        (str(idea.number), idea.content.title, by[idea.number], _points(visit, found, idea) or "–")
        for idea in order
    ]
    heads = (t("Số"), t("Tên ý tưởng"), t("Tác giả"), t("Điểm"))
    return Table(heads, rows, (1.5, 8, 6, 2), frozenset({0, 3}))


def _one(
    visit: Visit, found: Register, idea: Idea, by: Authors, shown: Pictures
) -> Sequence[Block]:
    t = visit.t
    said = [t("Tác giả: {author}. Nộp lúc {at}.", author=by[idea.number],
              at=t.full_moment(idea.handed_in_at))]  # fmt: skip
    if gained := _points(visit, found, idea):
        said.append(t("Điểm: {points}.", points=gained))
    said += [line for line in idea.content.text.splitlines() if line.strip()]
    listed = ", ".join(files.name(t, file) for file in idea.content.files)
    title = t("Ý tưởng số {number}. {title}", number=idea.number, title=idea.content.title)
    return (
        Article(title, said),
        *((Paragraph(t("Tệp kèm theo: {files}.", files=listed)),) if listed else ()),
        *(Picture(shown[file.reference]) for file in idea.content.files
          if file.reference in shown),
    )  # fmt: skip


def _points(visit: Visit, found: Register, idea: Idea) -> str:
    """ "" while marks are not locked."""
    gained = found.points.get(idea.number)
    return points.exact(visit.t, gained) if gained is not None else ""
