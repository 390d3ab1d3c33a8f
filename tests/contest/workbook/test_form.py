"""The form goes out and comes back: what was filled in is what the contest says."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from pydantic import BaseModel

from bot.says import catalogues, texts
from contest.errors import ContestRefused, Fault
from contest.files import Contest, in_memory, read_contest
from contest.making.tables import PEOPLE_FILE
from contest.roster.reading import read_roster_file
from contest.rules import Criterion, PredictionTarget, PrizeScope, Rules, VoidQuestion
from contest.units import Units
from contest.workbook.content import content_of
from contest.workbook.form import COLUMNS, FORM, ITEMS, RULES
from contest.workbook.reading import read_workbook
from conversation.texts import Texts
from handlers.form_words import spoken
from printing.contest_form import draw_form, example
from tests.contest.workbook import refused

MONDAY = date(2023, 8, 14)
Change = Callable[[Workbook], object]


def filled(t: Texts) -> bytes:
    return draw_form(t, example(t, MONDAY))


VIETNAMESE = filled(texts("vi"))


@pytest.fixture(params=["vi", "en"])
def form(request: pytest.FixtureRequest) -> bytes:
    return filled(texts(request.param))


def read(data: bytes) -> Mapping[str, bytes]:
    return read_workbook("mau.xlsx", data, spoken(catalogues(), FORM))


def contest(files: Mapping[str, bytes]) -> Contest:
    return read_contest(in_memory(files))


def changed(change: Change) -> bytes:
    """The Vietnamese form, saved again by another program."""
    book = openpyxl.load_workbook(BytesIO(VIETNAMESE))
    change(book)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def faults(change: Change) -> tuple[Fault, ...]:
    with pytest.raises(ContestRefused) as caught:
        read(changed(change))
    return caught.value.faults


def at(sheet: str, cell: str, value: object) -> Change:
    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def beside(label: str, value: object) -> Change:
    """In the rules, in the row of the label."""

    def change(book: Workbook) -> None:
        (row,) = (row for row in book[RULES].iter_rows() if row[0].value == label)
        row[1].value = value

    return change


def test_the_example_is_a_contest_without_faults(form: bytes) -> None:
    made = contest(read(form))
    rules = made.rules
    assert [len(bank) for bank in made.banks] == [2, 2]
    assert rules.rounds[0].opens_at.astimezone(rules.zone) == datetime(
        2023, 8, 14, 7, 30, tzinfo=rules.zone
    )
    assert rules.prediction.target is PredictionTarget.NUMBER_ALL_RIGHT
    assert rules.ranking.tie_chain[:2] == (Criterion.SCORE, Criterion.CLOSEST_PREDICTION)
    assert (rules.quiet_hours.starts, rules.quiet_hours.ends) == (time(21, 30), time(6, 30))
    assert [reminder.days_before_close for reminder in rules.reminders] == [2, 0]
    assert [prize.scope for prize in rules.prizes] == list(PrizeScope)


def test_what_a_void_question_counts_is_chosen_in_words(form: bytes) -> None:
    assert contest(read(form)).rules.paper.void_question is VoidQuestion.POINT
    left_out = read(changed(beside("Câu hỏi bị hủy", "Không tính cho ai")))
    assert contest(left_out).rules.paper.void_question is VoidQuestion.LEAVE_OUT


def test_units_stand_below_each_other_in_their_blocks(form: bytes) -> None:
    made = contest(read(form))
    units = {unit.name: unit for unit in made.units}
    assert len(units) == 5
    below = [unit for unit in made.units if unit.parent]
    assert {made.units.by_code(unit.parent or "").headcount for unit in below} == {47}
    assert len(made.rules.blocks) == 2


def test_the_people_go_along(form: bytes) -> None:
    assert read(form)[PEOPLE_FILE].decode().count("\n") == 4


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_words_of_a_sheet_are_the_same_in_another_language(language: str) -> None:
    t = texts(language)
    sheets = [[item.label for item in ITEMS], *([i.label for i in c] for c in COLUMNS.values())]
    sheets += [list(item.choices) for items in (ITEMS, *COLUMNS.values()) for item in items]
    for labels in [*sheets, [RULES, *COLUMNS]]:
        assert len({t(label) for label in labels}) == len(labels)


NOT_ASKED = {
    "code",
    "time_zone",
    "notice",
    "participation.consent_version",
    "participation.excluded",
    "participation.keep_data_days",
    "participation.units",
    "paper.quotas",
    "collective.headcount",
    "collective.headcount_closes_at",
}
"""What the form leaves to its default, or takes from another sheet."""


def keys(model: type[BaseModel]) -> set[str]:
    """Of the rules, two levels deep; lists have sheets of their own."""
    found = set()
    for name, field in model.model_fields.items():
        part = field.annotation
        if isinstance(part, type) and issubclass(part, BaseModel):
            found |= {f"{name}.{f.alias or key}" for key, f in part.model_fields.items()}
        else:
            found.add(name)
    return found


def test_every_rule_is_asked_for_or_left_out_on_purpose() -> None:
    asked = {".".join(item.path) for item in ITEMS} | {"rounds", "prizes", "blocks", "reminders"}
    asked -= {"reminders.days", "reminders.time"}
    assert keys(Rules) == asked | NOT_ASKED


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_draft_says_can_be_given_out_and_comes_back_the_same(
    form: bytes, language: str
) -> None:
    """Codes of units, which the form may leave out, are written from then on."""
    files = read(form)
    t = texts(language)
    assert read(draw_form(t, content_of(files, t))) == files


def test_saved_by_another_program_it_is_the_same() -> None:
    assert read(changed(lambda book: None)) == read(VIETNAMESE)


@pytest.mark.parametrize(("code", "sheet", "cell", "value"), refused.CELLS)
def test_a_fault_is_told_at_its_sheet_and_cell(
    code: str, sheet: str, cell: str, value: object
) -> None:
    told = faults(at(sheet, cell, value))
    assert code in [fault.reason.code for fault in told]
    assert {fault.file for fault in told} == {f"mau.xlsx › {sheet}"}
    assert all(fault.cell for fault in told)


def test_a_fault_of_a_cell_names_just_that_cell() -> None:
    (fault,) = faults(at("Câu hỏi", "K2", "E"))
    assert str(fault).startswith("mau.xlsx › Câu hỏi, ô K2: ")


def test_what_does_not_go_together_is_told_where_it_shows() -> None:
    told = faults(at(RULES, f"B{refused.row_of('Số câu của bài thi')}", 3))
    assert (
        str(told[0])
        == "mau.xlsx › Các tuần, ô A2: “Tuần 1” hỏi 3 câu, nhưng ngân hàng chỉ có 2 câu."
    )


def test_all_faults_are_told_at_once() -> None:
    def change(book: Workbook) -> None:
        book[RULES]["B2"] = None
        book["Câu hỏi"]["B3"] = None
        book["Các tuần"]["C2"] = "x"

    assert len(faults(change)) == 3


def test_questions_and_units_may_come_later() -> None:
    def change(book: Workbook) -> None:
        del book["Câu hỏi"]
        del book["Đơn vị"]

    files = read(changed(change))
    assert sorted(files) == ["contest.toml"]


def test_another_workbook_is_told_what_it_lacks() -> None:
    told = faults(lambda book: setattr(book[RULES], "title", "Sheet1"))
    assert [str(fault) for fault in told] == [
        "mau.xlsx: Tệp không có trang “Thể lệ”. Xin điền vào tệp mẫu do bot gửi."
    ]


def test_a_sheet_without_rows_or_a_row_that_is_gone_is_told() -> None:
    told = faults(lambda book: book["Các tuần"].delete_rows(2, 2))
    assert ("sheet_empty", "") in [(fault.reason.code, fault.cell) for fault in told]
    told = faults(lambda book: book[RULES].delete_rows(2))
    assert [fault.reason.code for fault in told] == ["row_missing"]


@pytest.mark.parametrize("data", [VIETNAMESE, changed(lambda book: None)])
def test_it_is_never_taken_for_a_list_of_people(data: bytes) -> None:
    with pytest.raises(ContestRefused) as caught:
        read_roster_file("ds.xlsx", data, Units(()))
    assert [fault.reason.code for fault in caught.value.faults] == ["form_is_no_roster"]
