"""One case for each reason why a list of people, or the file it comes in, is refused."""

HEADER = ("STT", "Họ và tên", "Đơn vị", "Điện thoại", "Năm sinh", "Mã", "Từ ngày")

ROWS = [
    ("phone_malformed", "D2", [(1, "Bùi An", "snv", "12")]),
    ("birth_year_malformed", "E2", [(1, "Bùi An", "snv", "", "xx")]),
    ("day_malformed", "G2", [(1, "Bùi An", "snv", "", "", "", "30/2/2023")]),
    ("name_with_digits", "B2", [(1, "0912", "snv")]),
    ("place_missing", "B2", [(1, "Bùi An")]),
    ("place_unknown", "C2", [(1, "Bùi An", "Sở Lạ")]),
    ("place_ambiguous", "C2", [(1, "Bùi An", "Bình Sơn")]),
    ("roster_person_twice", "B3", [(1, "Bùi An", "snv"), (2, "BÙI AN", "snv")]),
    ("roster_code_twice", "B3", [(1, "Bùi An", "snv", *"  A"), (2, "Xa Bình", "snv", *"  A")]),
    ("roster_without_people", "", []),
]

FILES = [
    ("workbook_broken", "ds.xlsx", b"PK\x03\x04 broken"),
    ("sheet_ending_unknown", "ds.pdf", b"%PDF"),
    ("csv_broken", "ds.csv", b'Ten\n"An'),
    ("not_utf8", "ds.csv", "Tên".encode("utf-16-le")),
]

BY_ITS_READER = {"workbook_locked", "file_too_large", "file_too_hard"}
"""Met where files are read apart, and of a workbook that no library of ours can write."""
