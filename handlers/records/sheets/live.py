"""Every answer to every live question, a row each, in the order of receipt."""

from collections.abc import Iterator, Sequence

from contest.questions.model import LETTERS
from handlers.records.gathering import Record
from handlers.records.live import Asked
from handlers.records.sheets.wording import PERSON_WIDTH, TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.stage.live_answers import Answer


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Trả lời trực tiếp"),
        t("Các câu trả lời ở phần thi trực tiếp"),
        t("Chỉ câu đã công bố đáp án; câu đã thay không tính điểm."),
        (
            Column(t("Phần thi"), TEAM_WIDTH),
            Column(t("Câu"), 6, Kind.WHOLE),
            Column(t("Nội dung"), 60, Kind.TEXT_LINES),
            Column(t("Đáp án"), 8),
            Column(t("Tình trạng"), 12),
            Column(t("Đội"), TEAM_WIDTH),
            Column(t("Thành viên"), PERSON_WIDTH),
            Column(t("Đã chọn"), 8),
            Column(t("Đúng"), 6),
            Column(t("Điểm đặt"), 8, Kind.DECIMAL),
            Column(t("Trả lời lúc"), 20, Kind.INSTANT),
        ),
        frozen=2,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    for each in record.live:
        for answer in each.answers:
            yield _row(visit, record, each, answer)


def _row(visit: Visit, record: Record, asked: Asked, answer: Answer) -> Sequence[Cell]:
    t, question, team = visit.t, asked.question, record.rules.team(answer.team)
    is_right = answer.option == question.right
    return (
        record.rules.part(question.part).title,
        question.number,
        question.text,
        LETTERS[question.right],
        t("được tính") if question.counts else t("đã thay"),
        team.name,
        team.members[answer.member - 1].name if answer.member else "",
        LETTERS[answer.option],
        t("có") if is_right else "",
        asked.stakes.get(answer.team),
        answer.answered_at.astimezone(t.zone),
    )
