"""A province of invented units, as one folder of a contest."""

from datetime import date, timedelta
from itertools import product

from contest.files import Contest, read_contest

_SYLLABLES = """
An Bình Sơn Hòa Tân Lạc Kim Bôi Đông Bắc Nam Tây Cao Phong Mai Châu Đà Lương Yên Thủy Phú Thọ Vĩnh
Tiến Hưng Long Thành Quang Trung
"""
_DISTRICTS = 100
_RULES = """
code = "do-toc-do"
title = "Cuộc thi để đo"
organizer = "Ban Tổ chức"
"""
_ROUND = """
[[rounds]]
opens_at = {day}T07:30:00
closes_at = {day}T21:00:00
bank = "bank.aiken"
"""
_QUESTION = "Câu {n}?\nA. Đúng\nB. Sai\nANSWER: A\n\n"
_FIRST_DAY = date(2023, 8, 14)


def province(units: int, rounds: int) -> Contest:
    """A hundred districts, and communes below them up to so many units; a round a day."""
    days = (_FIRST_DAY + timedelta(days=number) for number in range(rounds))
    files = {
        "contest.toml": _RULES + "".join(_ROUND.format(day=day) for day in days),
        "units.csv": "\n".join(["mã,tên,cấp trên,biên chế", *_rows(units)]),
        "bank.aiken": "".join(_QUESTION.format(n=number) for number in range(1, 11)),
    }
    return read_contest(lambda name: files[name].encode())


def _rows(units: int) -> list[str]:
    districts = [f"huyen-{n},Huyện {name(n)} {n},," for n in range(_DISTRICTS)]
    communes = [
        f"xa-{n},Xã {name(n)} {n // 700},huyen-{n % _DISTRICTS},150"
        for n in range(units - _DISTRICTS)
    ]
    return districts + communes


def name(number: int) -> str:
    """Two of the syllables, the same for the same number."""
    names = list(product(_SYLLABLES.split(), repeat=2))
    return " ".join(names[number * 37 % len(names)])
