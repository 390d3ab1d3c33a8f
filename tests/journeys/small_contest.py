"""A contest small enough to be taken in a test: three questions, keys A, B, C, nothing shuffled."""

from pathlib import Path

RULES = """
code = "thu"
title = "Cuộc thi tìm hiểu cải cách hành chính"
short_title = "Cuộc thi CCHC"
organizer = "Ban Tổ chức"
contact = "Sở Nội vụ"
notice = "Nội dung dùng thử."
{top}
[participation]
open_to = "{open_to}"
units = "units.csv"
phone = "{phone}"
[[participation.excluded]]
name = "Bùi Thị Hạnh"
reason = "thành viên Tổ giúp việc"

[paper]
questions = 3
time_limit_minutes = {minutes}
shuffle_questions = {shuffle}
shuffle_options = {shuffle}
may_change_answers = {may_change}
attempts_per_round = {attempts}
show_score = "{show_score}"

[prediction]
target = "{target}"

[ranking]
tie_chain = {chain}
names = "{names}"
show_top = 5

[collective]
minimum_rate_percent = {minimum}
{headcount}

[results]
publish_after_hours = 11
approvals = {approvals}

[[reminders]]
days_before_close = 2
time = "08:30"

[[reminders]]
days_before_close = 0
time = "08:30"

[[prizes]]
scope = "round"
title = "Giải Nhất tuần"
count = 1

[[prizes]]
scope = "contest"
title = "Giải Nhất chung cuộc"
count = 1
{prizes}

[[documents]]
title = "Nghị quyết số 76/NQ-CP ngày 15/7/2021"

[[rounds]]
title = "Tuần 1"
topic = "Chương trình tổng thể"
opens_at = 2023-08-14T07:30:00
closes_at = 2023-08-20T21:00:00
bank = "tuan-1.csv"

[[rounds]]
title = "Tuần 2"
opens_at = 2023-08-21T07:30:00
closes_at = 2023-08-27T21:00:00
bank = "tuan-2.csv"
"""

UNITS = """mã,tên,cấp trên,khối,biên chế,tên khác
so-noi-vu,Sở Nội vụ,,,10,SNV
so-tu-phap,Sở Tư pháp,,,4,
kim-boi,Huyện Kim Bôi,,,,
kim-boi-bo,Thị trấn Bo,kim-boi,,5,
kim-boi-tu-son,Xã Tú Sơn,kim-boi,,5,
"""

BANK = """câu hỏi,a,b,c,d,đáp án,giải thích,căn cứ
"{week}: Cải cách có mấy nội dung?",Sáu,Ba,Bốn,Năm,A,Có sáu nội dung.,Nghị quyết số 76/NQ-CP
"{week}: Ai ban hành Nghị quyết?",Quốc hội,Chính phủ,Bộ,Ủy ban,B,,Nghị quyết số 76/NQ-CP
"{week}: Kéo dài đến năm nào?",2025,2028,2030,2045,C,Hai giai đoạn.,Nghị quyết số 76/NQ-CP
"""

USUAL = {
    "top": "",
    "open_to": "anyone",
    "phone": "none",
    "minutes": 20,
    "shuffle": "false",
    "may_change": "true",
    "attempts": 1,
    "show_score": "after_close",
    "target": "number_all_right",
    "chain": '["score", "closest_prediction", "shorter_time", "earlier_hand_in"]',
    "approvals": 0,
    "units": UNITS,
    "bank": BANK,
    "picture": b"",
    "names": "masked",
    "minimum": 20,
    "headcount": "",
    "prizes": "",
}


def write(folder: Path, **unusual: object) -> Path:
    """Write the files of the contest, with some rules other than usual; returns the folder.

    `picture`: what hinh.png is to hold, for a `bank` that names it.
    """
    said = {**USUAL, **unusual}
    (folder / "contest.toml").write_text(RULES.format(**said))
    (folder / "units.csv").write_text(str(said["units"]))
    for number in (1, 2):
        (folder / f"tuan-{number}.csv").write_text(str(said["bank"]).format(week=f"Tuần {number}"))
    if isinstance(said["picture"], bytes) and said["picture"]:
        (folder / "hinh.png").write_bytes(said["picture"])
    return folder
