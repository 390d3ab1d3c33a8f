"""Lists of people are read as offices have them."""

import unicodedata
from collections.abc import Sequence
from datetime import date

import pytest

from contest.errors import ContestRefused
from contest.reading.grids import Grid, read_grids
from contest.roster import Entry, Status, read_roster
from tests.contest.roster.refused import FILES, HEADER, ROWS
from tests.contest.roster.workbooks import KIM_BOI, Value, grids


def entries(read: Sequence[Grid]) -> tuple[Entry, ...]:
    return read_roster("ds.xlsx", read, KIM_BOI).entries


def only(header: Sequence[Value], row: Sequence[Value]) -> Entry:
    (entry,) = entries(grids(header, row))
    return entry


def refused(*rows: Sequence[Value]) -> list[tuple[str, str]]:
    with pytest.raises(ContestRefused) as caught:
        read_roster("ds.xlsx", grids(*rows), KIM_BOI)
    return [(fault.cell, fault.reason.code) for fault in caught.value.faults]


def test_a_plain_list() -> None:
    entry = only(HEADER, (1, "Bùi Thị Hạnh", "Sở Nội vụ", "0912345678", 1970))
    assert entry == Entry("Bùi Thị Hạnh", "so-noi-vu", phone="0912345678", birth_year=1970)


def test_titles_above_the_table_and_sums_and_signatures_below_it() -> None:
    read = grids(
        ("UBND HUYỆN KIM BÔI", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (None, None, None, "Độc lập - Tự do - Hạnh phúc"),
        ("DANH SÁCH CÁN BỘ, CÔNG CHỨC",),
        (),
        HEADER,
        (1, "Bùi Thị Hạnh", "Sở Nội vụ"),
        (None, "Tổng cộng: 1 người"),
        (None, "Người lập biểu", None, "Thủ trưởng đơn vị"),
    )
    roster = read_roster("ds.xlsx", read, KIM_BOI)
    assert [entry.name for entry in roster.entries] == ["Bùi Thị Hạnh"]
    assert [words for _, words in roster.passed_over] == [
        "Tổng cộng: 1 người",
        "Người lập biểu Thủ trưởng đơn vị",
    ]


def test_units_as_headings_between_the_people() -> None:
    read = grids(
        ("STT", "Họ và tên", "Năm sinh"),
        ("I", "Thị trấn Bo (2 người)"),
        (1, "Bùi Thị Hạnh", 1970),
        (2, "Quách Văn Nam", 1981),
        ("II. Xã Đông Bắc",),
        (1, "Xa Thị Mai", 1990),
    )
    assert [entry.unit for entry in entries(read)] == ["bo", "bo", "dong-bac"]


def test_a_sheet_for_each_unit() -> None:
    people = {"Thị trấn Bo": [("Họ tên",), ("Xa Thị Mai",)], "dong bac": [("Tên",), ("Bùi An",)]}
    assert [entry.unit for entry in entries(grids(**people))] == ["bo", "dong-bac"]


def test_family_and_given_names_in_two_columns() -> None:
    assert only(("Họ đệm", "Tên", "Đơn vị"), ("Bùi Thị", "Hạnh", "snv")).name == "Bùi Thị Hạnh"


def test_a_given_name_below_no_heading() -> None:
    assert only(("Họ và tên", None, "Đơn vị"), ("Bùi Thị", "Hạnh", "snv")).name == "Bùi Thị Hạnh"


def test_birth_years_of_men_and_women_in_two_columns() -> None:
    read = grids(
        ("Họ và tên", "Năm sinh", None, "Đơn vị"),
        (None, "Nam", "Nữ", None),
        ("Quách Văn Nam", 1981, None, "snv"),
        ("Bùi Thị Hạnh", None, 1970, "snv"),
    )
    assert [entry.birth_year for entry in entries(read)] == [1981, 1970]


@pytest.mark.parametrize(
    "written", [912345678, 912345678.0, "0912.345.678", "+84 912 345 678", "0912345678/0243555666"]
)
def test_a_phone_number_however_it_was_spoiled(written: Value) -> None:
    assert only(HEADER, (1, "Bùi Thị Hạnh", "snv", written)).phone == "0912345678"


@pytest.mark.parametrize("written", [1970, "1970", "14/8/1970", "8/1970", date(1970, 8, 14), 25794])
def test_a_birth_year_however_it_is_written(written: Value) -> None:
    assert only(HEADER, (1, "Bùi Thị Hạnh", "snv", "", written)).birth_year == 1970


def test_names_decomposed_spaced_and_in_capitals() -> None:
    spoiled = unicodedata.normalize("NFD", "  BÙI   THỊ HẠNH ")
    assert only(HEADER, (1, spoiled, "snv")).name == "Bùi Thị Hạnh"


def test_who_is_exempt_or_excluded_and_when() -> None:
    header = ("Họ tên", "Đơn vị", "Miễn", "Không dự thi", "Lý do", "Từ ngày", "Đến ngày")
    hanh, nam = entries(
        grids(
            header,
            ("Bùi Thị Hạnh", "snv", "x", None, "nghỉ thai sản", "01/08/2023", date(2023, 12, 31)),
            ("Quách Văn Nam", "snv", None, "Ban Tổ chức"),
        )
    )
    assert (hanh.status, hanh.reason) == (Status.EXEMPT, "nghỉ thai sản")
    assert (hanh.since, hanh.until) == (date(2023, 8, 1), date(2023, 12, 31))
    assert (nam.status, nam.reason) == (Status.EXCLUDED, "Ban Tổ chức")


def test_an_exemption_ends() -> None:
    entry = Entry("Bùi Thị Hạnh", "bo", status=Status.EXEMPT, until=date(2023, 8, 20))
    assert entry.status_on(date(2023, 8, 20)) is Status.EXEMPT
    assert entry.status_on(date(2023, 8, 21)) is Status.COUNTED


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("sở nội vụ", "so-noi-vu"),
        ("SNV Hòa Bình", "so-noi-vu"),
        ("snv", "so-noi-vu"),
        ("TT Bo", "bo"),
        ("UBND thị trấn Bo", "bo"),
        ("Bo", "bo"),
        ("Bình Sơn", None),
        ("Bình Sơn, Kim Bôi", "binh-son"),
        ("Xã Bình Sơn, huyện Kim Bôi", "binh-son"),
    ],
)
def test_a_unit_is_found_by_what_it_is_called(written: str, unit: str | None) -> None:
    if unit is None:
        assert refused(HEADER, (1, "Bùi Thị Hạnh", written))[0][0] == "C2"
    else:
        assert only(HEADER, (1, "Bùi Thị Hạnh", written)).unit == unit


@pytest.mark.parametrize(("code", "cell", "rows"), ROWS)
def test_a_fault_is_named_at_its_cell(
    code: str, cell: str, rows: Sequence[Sequence[Value]]
) -> None:
    assert refused(HEADER, *rows) == [(cell, code)]


def test_every_fault_is_named_at_once() -> None:
    assert refused(HEADER, (1, "Bùi An", "Sở Lạ", "12", "xx"), (2, "Xa 1", "snv")) == [
        ("C2", "place_unknown"),
        ("D2", "phone_malformed"),
        ("E2", "birth_year_malformed"),
        ("B3", "name_with_digits"),
    ]


def test_namesakes_are_told_apart_by_their_birth_years() -> None:
    read = grids(HEADER, (1, "Bùi An", "snv", "", 1970), (2, "Bùi An", "snv", "", 1980))
    assert len(entries(read)) == 2


def test_a_csv_saved_by_a_vietnamese_excel() -> None:
    text = "STT;Họ và tên;Đơn vị;Điện thoại\n1;Bùi Thị Hạnh;Sở Nội vụ;912345678\n"
    (entry,) = entries(read_grids("ds.csv", text.encode("utf-8-sig")))
    assert (entry.unit, entry.phone) == ("so-noi-vu", "0912345678")


@pytest.mark.parametrize(("code", "file", "data"), FILES)
def test_a_file_that_is_no_table(code: str, file: str, data: bytes) -> None:
    with pytest.raises(ContestRefused) as caught:
        read_grids(file, data)
    assert caught.value.faults[0].reason.code == code
