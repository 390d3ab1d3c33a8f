"""A small Hội thi whose rules are sound: three teams, three judges, two parts."""

from decimal import Decimal

from contest.stage.reading import read_stage
from contest.stage.rules import StageRules

HOITHI_TOML = """\
code = "thu"
title = "Hội thi thử"
organizer = "Ban Tổ chức"
maximum = 50
tie_chain = ["tieu-pham"]
lots_seed = "29-8"

[[parts]]
code = "tieu-pham"
title = "Tiểu phẩm"
maximum = 20
minutes = 10
penalty_per_minute = 0.5
criteria = [
  { title = "Nội dung", maximum = 15, step = 0.5 },
  { title = "Diễn xuất", maximum = 5, step = 0.25 },
]

[[parts]]
code = "hieu-biet"
title = "Hiểu biết"
kind = "live"
weight = 2
live = { questions = 3, seconds = 30, right = 5 }

[[teams]]
code = "bo"
name = "Thị trấn Bo"
unit = "bo"
leader = "Bùi Văn Nam"

[[teams]]
code = "tu-son"
name = "Xã Tú Sơn"
unit = "tu-son"
leader = "Quách Thị Lan"

[[teams]]
code = "kim-lap"
name = "Xã Kim Lập"
leader = "Đinh Công Sơn"

[[judges]]
name = "Nguyễn Thị Hòa"
is_head = true

[[judges]]
name = "Bạch Công Tiến"
unit = "bo"

[[judges]]
name = "Hà Thị Mai"

[[sessions]]
title = "Sáng 29/8"
starts_at = 2023-08-29T07:30:00
parts = ["tieu-pham"]

[[sessions]]
title = "Chiều 29/8"
starts_at = 2023-08-29T13:30:00
parts = ["hieu-biet"]

[[prizes]]
title = "Tiểu phẩm hay nhất"
count = 1
part = "tieu-pham"
"""

IDEAS_TOML = """
[ideas]
closes_at = 2023-08-20T17:00:00
part = "tieu-pham"
most_files = 2
largest_megabytes = 1

[ideas.persons]
most_each = 1
criteria = [{ title = "Tính mới", maximum = 10, step = 0.5 }]
"""

RULES: StageRules = read_stage(HOITHI_TOML.encode())


def points(text: str) -> list[Decimal]:
    return [Decimal(each) for each in text.split()]
