"""A small sound contest as a folder of files, to be spoiled one line at a time."""

from typing import Final

from contest.errors import ContestRefused, Fault
from contest.files import Contest, in_memory, read_contest

CONTEST_TOML: Final = """\
code = "thu"
title = "Cuộc thi thử"
organizer = "Ban Tổ chức"
[participation]
units = "units.csv"
[[participation.excluded]]
name = "Bùi Thị Hạnh"
unit = "so-noi-vu"
[paper]
questions = 3
time_limit_minutes = 20
[prediction]
target = "number_all_right"
[ranking]
tie_chain = ["score", "closest_prediction", "shorter_time"]
[results]
publish_after_hours = 11
[[reminders]]
days_before_close = 1
time = "08:30"
[[blocks]]
code = "so-nganh"
name = "Khối sở, ban, ngành"
[[prizes]]
scope = "round"
title = "Giải Nhất"
count = 1
[[rounds]]
title = "Tuần 1"
opens_at = 2023-08-14T07:30:00
closes_at = 2023-08-20T21:00:00
bank = "mot.csv"
[[rounds]]
title = "Tuần 2"
opens_at = 2023-08-21T07:30:00
closes_at = 2023-08-27T21:00:00
bank = "hai.csv"
quotas = { "mot-cua" = 2 }
"""

UNITS_CSV: Final = """\
mã,tên,cấp trên,khối,biên chế,tên khác
so-noi-vu,Sở Nội vụ,,so-nganh,70,SNV
kim-boi,Huyện Kim Bôi,,,,
kim-boi-bo,Thị trấn Bo,kim-boi,,25,
"""

BANK_CSV: Final = """\
câu hỏi,a,b,c,d,đáp án,chủ đề
Một cộng một?,1,2,3,4,B,mot-cua
Hai cộng hai?,1,2,3,4,D,mot-cua
Ba trừ hai?,1,2,3,4,A,thu-tuc
Sáu chia hai?,1,2,3,4,C,
"""

SOUND: Final = {
    "contest.toml": CONTEST_TOML,
    "units.csv": UNITS_CSV,
    "mot.csv": BANK_CSV,
    "hai.csv": BANK_CSV,
}

# Written at the end of the line of TOML where a fault is expected.
HERE: Final = "#!"


def read(files: dict[str, str]) -> Contest:
    return read_contest(in_memory({name: text.encode() for name, text in files.items()}))


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The sound contest with the first `old` in one file replaced."""
    assert old in SOUND[file]
    return SOUND | {file: SOUND[file].replace(old, new, 1)}


def faults(files: dict[str, str]) -> tuple[Fault, ...]:
    try:
        read(files)
    except ContestRefused as refused:
        return refused.faults
    return ()


def line_marked(text: str) -> int:
    return text[: text.index(HERE)].count("\n") + 1
