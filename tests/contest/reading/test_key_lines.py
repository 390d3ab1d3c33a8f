"""Every key is found on its line."""

from contest.reading.key_lines import key_lines

TEXT = """\
# thể lệ
code = "thu"
"khóa riêng".con = 1

[paper] # bài thi
quotas = { "mot-cua" = 2 } # theo chủ đề
chain = [
  "score",
  # rồi
  "lots",
]
[[rounds]]
title = "Tuần 1"
[[rounds]]
title = "Tuần 2"
[rounds.own]
questions = 5
"""


def test_tables_lists_and_inline_tables_have_lines() -> None:
    lines = key_lines(TEXT)
    assert lines["code",] == 2
    assert lines["khóa riêng", "con"] == 3
    assert lines["paper",] == 5
    assert lines["paper", "quotas", "mot-cua"] == 6
    assert (lines["paper", "chain", 0], lines["paper", "chain", 1]) == (8, 10)
    assert (lines["rounds",], lines["rounds", 0], lines["rounds", 1]) == (12, 12, 14)
    assert lines["rounds", 1, "title"] == 15
    assert lines["rounds", 1, "own", "questions"] == 17
