"""What may be wrong in a filled-in form: the reason, the cell, and what stands in it."""

from datetime import datetime
from typing import Final

from contest.workbook.form import ITEMS, RULES


def row_of(label: str) -> int:
    return 2 + [item.label for item in ITEMS].index(label)


CELLS: Final[list[tuple[str, str, str, object]]] = [
    ("entry_empty", RULES, f"B{row_of('Tên cuộc thi')}", None),
    ("entry_not_a_choice", RULES, f"B{row_of('Trộn câu hỏi')}", "Tùy"),
    ("entry_not_a_count", RULES, f"B{row_of('Thời gian làm bài (phút)')}", "hai mươi"),
    ("entry_not_a_time", RULES, f"B{row_of('Giờ nhắc')}", "sáng"),
    ("entry_not_a_number", RULES, f"B{row_of('Chỉ tiêu dự thi mỗi tuần (%)')}", "cao"),
    ("entry_out_of_range", RULES, f"B{row_of('Số câu của bài thi')}", 0),
    ("entry_not_an_instant", "Các tuần", "C3", "ngày mai"),
    ("rounds_overlap", "Các tuần", "C3", datetime(2023, 8, 18, 7, 30)),  # noqa: DTZ001
    ("week_unknown", "Câu hỏi", "A4", 9),
    ("right_answer_unknown", "Câu hỏi", "K2", "E"),
    ("entry_empty", "Câu hỏi", "K2", None),
    ("unit_parent_unknown", "Đơn vị", "B5", "Huyện Lạ"),
    ("headcount_malformed", "Đơn vị", "D5", "nhiều"),
    ("place_unknown", "Danh sách", "B2", "Sở Lạ"),
    ("entry_not_a_choice", "Giải thưởng", "A2", "Hằng tháng"),
]
ROSTERS: Final = {"form_is_no_roster", "stage_form_is_no_roster"}
WHOLE_SHEETS: Final = {"sheet_missing", "sheet_empty", "row_missing", *ROSTERS}
"""Told by the tests of the forms one by one."""
