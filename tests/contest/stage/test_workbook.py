"""The form of a Hội thi goes out and comes back, and says what hoithi.toml would say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from pydantic import BaseModel

from bot.says import catalogues, texts
from contest.errors import ContestRefused, Fault
from contest.roster.reading import read_roster_file
from contest.stage.rules import (
    Criterion,
    IdeaRules,
    Judge,
    LiveRules,
    Member,
    PersonsIdeas,
    Session,
    StagePart,
    StagePrize,
    StageRules,
    Team,
)
from contest.stage.workbook import form
from contest.stage.workbook.form import COLUMNS, FORM, ITEMS
from contest.stage.workbook.reading import read_stage_workbook
from contest.units import Unit, Units
from contest.workbook.items import Item
from handlers.form_words import spoken
from printing.stage_form import draw_form, example
from tests.contest.stage import refused
from tests.contest.stage.hoi_thi import RULES as SMALL
from tests.contest.stage.test_the_example import RULES as KIM_BOI
from tests.contest.stage.test_the_example import UNITS as PROVINCE

UNITS = Units.completed([Unit("bo", "Thị trấn Bo"), Unit("tu-son", "Xã Tú Sơn")])
MEMBER = Member(name="Hà Văn Sơn", birth_year=1980)
RULES = SMALL.model_copy(
    update={"teams": (SMALL.teams[0].model_copy(update={"members": (MEMBER,)}), *SMALL.teams[1:])}
)
FILLED = draw_form(texts("vi"), RULES, UNITS)


def read(data: bytes, units: Units = UNITS) -> StageRules:
    return read_stage_workbook(units, spoken(catalogues(), FORM), "mau.xlsx", data)


def changed(change: Callable[[Workbook], object]) -> bytes:
    """The form saved again by another program."""
    book = openpyxl.load_workbook(BytesIO(FILLED))
    change(book)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def faults(data: bytes) -> tuple[Fault, ...]:
    with pytest.raises(ContestRefused) as caught:
        read(data)
    return caught.value.faults


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_example_goes_out_and_comes_back_the_same(language: str) -> None:
    """The seventeen teams of examples/kim-boi-2023, in either language."""
    assert read(draw_form(texts(language), KIM_BOI, PROVINCE), PROVINCE) == KIM_BOI


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_stands_in_the_form_to_begin_with_is_sound(language: str) -> None:
    t = texts(language)
    told = example(t, PROVINCE, date(2026, 3, 2))
    assert read(draw_form(t, told, PROVINCE), PROVINCE) == told
    assert told.parts[0].title == t("Màn chào hỏi")


def test_saved_by_another_program_it_is_the_same() -> None:
    assert read(changed(lambda book: None)) == RULES


@pytest.mark.parametrize(("code", "sheet", "cell", "value"), refused.CELLS)
def test_a_fault_is_told_at_its_sheet_and_cell(
    code: str, sheet: str, cell: str, value: object
) -> None:
    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    told = [each for each in faults(changed(change)) if each.reason.code == code]
    assert told
    if code != "part_in_no_session":  # told at the part
        assert (told[0].file, told[0].cell) == (f"mau.xlsx › {sheet}", cell)


def test_points_that_do_not_add_up_are_told_in_a_sentence() -> None:
    def change(book: Workbook) -> None:
        book["Phần thi"]["C2"] = 25

    assert str(faults(changed(change))[0]) == (
        "mau.xlsx › Phần thi, ô C2: Điểm tối đa của “Tiểu phẩm” ghi là 25, nhưng các tiêu chí cộng "
        "lại là 20."
    )


def test_a_sheet_that_is_gone_or_empty_is_told() -> None:
    gone = faults(changed(lambda book: book.remove(book["Đội thi"])))
    assert ("sheet_missing", "Đội thi") in [
        (fault.reason.code, fault.reason.params.get("sheet")) for fault in gone
    ]
    empty = faults(changed(lambda book: book["Giám khảo"].delete_rows(2, 9)))
    assert "sheet_empty" in [fault.reason.code for fault in empty]


def test_two_of_the_same_name_are_told_apart_by_their_codes() -> None:
    twice = RULES.model_copy(
        update={
            "teams": (*RULES.teams[:2], RULES.teams[2].model_copy(update={"name": "Thị trấn Bo"}))
        }
    )
    assert read(draw_form(texts("vi"), twice, UNITS)) == twice


def test_it_is_never_taken_for_a_list_of_people() -> None:
    with pytest.raises(ContestRefused) as caught:
        read_roster_file("ds.xlsx", FILLED, UNITS)
    assert [fault.reason.code for fault in caught.value.faults] == ["stage_form_is_no_roster"]


def below(*path: str) -> tuple[Item, ...]:
    """What is asked below a key, called as it is there."""
    found = [i for i in (*ITEMS, *COLUMNS[form.PARTS]) if i.path[: len(path)] == path]
    return tuple(replace(item, path=item.path[len(path) :]) for item in found)


ASKED: list[tuple[type[BaseModel], tuple[Item, ...], set[str]]] = [
    (StageRules, ITEMS, {"parts", "teams", "judges", "sessions", "prizes"}),
    (IdeaRules, below("ideas"), set()),
    (PersonsIdeas, below("ideas", "persons"), {"criteria"}),
    (LiveRules, below("live"), set()),
    (StagePart, COLUMNS[form.PARTS], {"criteria"}),
    (Criterion, COLUMNS[form.CRITERIA][1:], set()),
    (Team, COLUMNS[form.TEAMS], {"members"}),
    (Member, COLUMNS[form.MEMBERS][1:], set()),
    (Judge, COLUMNS[form.JUDGES], set()),
    (Session, COLUMNS[form.SESSIONS], set()),
    (StagePrize, COLUMNS[form.PRIZES], set()),
]
"""Models, what the form asks of them, and what has a sheet of its own."""


@pytest.mark.parametrize(("model", "items", "apart"), ASKED)
def test_every_rule_is_asked_for(
    model: type[BaseModel], items: tuple[Item, ...], apart: set[str]
) -> None:
    assert {item.path[0] for item in items} | apart == set(model.model_fields)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_words_of_a_sheet_are_the_same_in_another_language(language: str) -> None:
    t = texts(language)
    sheets = [[i.label for i in ITEMS], *([i.label for i in each] for each in COLUMNS.values())]
    for labels in [*sheets, [form.RULES, *COLUMNS]]:
        assert len({t(label) for label in labels}) == len(labels)
