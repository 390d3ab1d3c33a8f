"""What the rules of a Hội thi are refused for; `#!` marks the line where the fault is expected.

Code, what stands in hoithi.toml, what is put in its place.
"""

_CRITERIA = """criteria = [
  { title = "Nội dung", maximum = 15, step = 0.5 },
  { title = "Diễn xuất", maximum = 5, step = 0.25 },
]
"""
_JURY = """name = "Nguyễn Thị Hòa"
is_head = true

[[judges]]
name = "Bạch Công Tiến"
unit = "bo"

[[judges]]
name = "Hà Thị Mai"
"""
_LIVE = "live = { questions = 3, seconds = 30, right = 5 }"

RULES = [
    ("part_without_criteria", _CRITERIA, ""),
    ("part_with_criteria", _LIVE, f'{_LIVE}\ncriteria = [{{ title = "Thừa", maximum = 1 }}] #!'),
    ("part_without_live", '"Tiểu phẩm"', '"Tiểu phẩm"\nkind = "both"'),
    ("part_with_live", _CRITERIA, f"{_CRITERIA}{_LIVE} #!\n"),
    ("part_maximum_wrong", "maximum = 20", "maximum = 25 #!"),
    ("maximum_off_step", "maximum = 15, step = 0.5", "maximum = 15, step = 0.4"),
    ("stage_maximum_wrong", "maximum = 50", "maximum = 100 #!"),
    ("code_twice", 'code = "tu-son"', 'code = "bo" #!'),
    ("criterion_twice", '["tieu-pham"]\nlots', '["tieu-pham",\n"tieu-pham"] #!\nlots'),
    ("part_unknown", '["tieu-pham"]\nlots', '["chao-hoi"] #!\nlots'),
    ("part_unknown", 'parts = ["hieu-biet"]', 'parts = ["hieu-biet", "y-tuong"] #!'),
    ("part_unknown", 'part = "tieu-pham"', 'part = "chao-hoi" #!'),
    ("part_in_no_session", 'parts = ["hieu-biet"]', 'parts = ["tieu-pham"]'),
    ("sessions_out_of_order", "2023-08-29T13:30:00", "2023-08-29T07:30:00 #!"),
    ("one_head_of_jury", "is_head = true\n", ""),
    ("one_head_of_jury", 'name = "Hà Thị Mai"', 'name = "Hà Thị Mai"\nis_head = true #!'),
    ("nobody_may_mark", _JURY, 'name = "Bạch Công Tiến"\nis_head = true\nunit = "bo"\n'),
    ("team_without_unit", 'lots_seed', 'season_points = true\nlots_seed'),
    ("not_one_of", 'kind = "live"', 'kind = "sung" #!'),
    ("key_unknown", "lots_seed", "lots_sed = 1 #!\nlots_seed"),
]  # fmt: skip

IDEAS = [
    ("part_unknown", 'part = "tieu-pham"\nmost', 'part = "chao-hoi" #!\nmost'),
    ("ideas_not_judged", 'part = "tieu-pham"\nmost', 'part = "hieu-biet" #!\nmost'),
    ("ideas_close_late", "2023-08-20T17:00:00", "2023-08-29T08:00:00 #!"),
    ("code_twice", "most_each = 1", 'most_each = 1\ncode = "tieu-pham" #!'),
    ("maximum_off_step", "maximum = 10, step = 0.5", "maximum = 10, step = 0.3"),
    ("not_one_of", "most_files = 2", 'file_kinds = ["exe"] #!'),
    ("not_an_instant", "2023-08-20T17:00:00", '"hôm nay" #!'),
]
"""The same of the rules with ideas."""

HANDED_IN = {
    "idea_without_text",
    "idea_without_title",
    "idea_title_long",
    "idea_text_long",
    "idea_file_unknown",
    "idea_file_large",
    "idea_files_many",
}
"""Met in test_ideas."""

FIXED = {"stage_part_fixed", "stage_teams_fixed", "stage_judges_fixed"}
"""Met in test_reloading."""

MARKS = {"mark_out_of_range", "mark_off_step"}
"""Met in test_marking."""

CELLS: list[tuple[str, str, str, object]] = [
    ("entry_empty", "Thể lệ Hội thi", "B2", None),
    ("entry_not_a_choice", "Thể lệ Hội thi", "B6", "Tùy"),
    ("name_not_listed", "Thể lệ Hội thi", "B7", "Hát"),
    ("stage_maximum_wrong", "Thể lệ Hội thi", "B5", 90),
    ("entry_not_a_choice", "Phần thi", "B2", "Bốc thăm"),
    ("part_maximum_wrong", "Phần thi", "C2", 25),
    ("key_missing", "Phần thi", "G3", None),
    ("entry_not_a_number", "Tiêu chí", "C2", "mười"),
    ("maximum_off_step", "Tiêu chí", "C2", 14.7),
    ("name_not_listed", "Tiêu chí", "A2", "Hát"),
    ("place_unknown", "Đội thi", "B2", "Xã Lạ"),
    ("entry_empty", "Đội thi", "C2", None),
    ("code_twice", "Đội thi", "D3", "bo"),
    ("name_not_listed", "Thành viên", "A2", "Xã Lạ"),
    ("number_too_small", "Thành viên", "C2", 90),
    ("one_head_of_jury", "Giám khảo", "C3", "Có"),
    ("entry_not_an_instant", "Buổi thi", "B2", "sáng mai"),
    ("name_not_listed", "Buổi thi", "C2", "Hát"),
    ("part_in_no_session", "Buổi thi", "C3", "Tiểu phẩm"),
    ("name_not_listed", "Giải thưởng", "D2", "Hát"),
]
"""Code, sheet and cell of the workbook of the small Hội thi, and what is put there."""

FIGURES = {"stage_total_differs", "stage_sheet_differs", "stage_published_differs"}
"""Met in test_adding_up."""
