"""The rules of a Hội thi as a workbook: given out, filled in, sent back, and put right."""

from io import BytesIO

import openpyxl

from tests.journeys.office import Office
from tests.journeys.stage import Hall


def with_cell(data: bytes, sheet: str, cell: str, value: object) -> bytes:
    book = openpyxl.load_workbook(BytesIO(data))
    book[sheet][cell] = value
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


async def test_the_form_comes_filled_in_and_what_comes_back_is_taken(office: Office) -> None:
    toan = office.organizer
    await toan.says("/hoithi")
    await toan.presses("Tệp Excel mẫu của Hội thi")
    form = await toan.downloads(await toan.sees("Tệp điền sẵn một ví dụ."))
    await toan.sends_file("hoi-thi.xlsx", with_cell(form, "Phần thi", "C2", 25))
    await toan.sees("Chưa nhận tệp hoi-thi.xlsx", "hoi-thi.xlsx › Phần thi, ô C2: Điểm tối đa")
    await toan.sends_file("hoi-thi.xlsx", with_cell(form, "Thể lệ Hội thi", "B3", "Hội thi mới"))
    await toan.sees("Đã nhận thể lệ Hội thi.", "Hội thi mới", "3 đội thi, 3 giám khảo, 4 phần thi.")


async def test_the_rules_in_force_are_given_out_again(office: Office) -> None:
    await Hall(office).loads()
    toan = office.organizer
    await toan.presses("Tệp Excel của Hội thi")
    form = await toan.downloads(await toan.sees("Tệp ghi thể lệ đang dùng."))
    book = openpyxl.load_workbook(BytesIO(form))
    assert [row[0].value for row in book["Đội thi"].iter_rows(min_row=2)] == [
        "Thị trấn Bo",
        "Xã Tú Sơn",
        "Xã Kim Lập",
    ]
    await toan.sends_file("hoi-thi.xlsx", with_cell(form, "Đội thi", "A2", "Đội Bo"))
    await toan.says("/hoithi")
    await toan.presses("Các đội thi")
    await toan.sees("Các đội thi")
    await toan.presses("○ Bùi Văn Nam, đội trưởng Đội Bo")
