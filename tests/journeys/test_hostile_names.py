"""Whatever people call themselves is shown as it is, and does nothing."""

import json
import unicodedata

import pytest

from sandbox.people import Person
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, joins, takes_the_paper

SHOWN = {
    "<b>Mai</b> &amp; <tg-spoiler>": "<b>Mai</b> &amp; <tg-spoiler>",
    "=cmd|' /C calc'!A": "=cmd|' /C calc'!A",
    '+Lan -- "x"; DROP TABLE': '+Lan -- "x"; DROP TABLE',
    "*Lan* _Bé_ [x](y) `z` {t}": "*Lan* _Bé_ [x](y) `z` {t}",
    "\u202eMinh\u2067 Bé\u200b\u200d\ufeff": "Minh Bé",
    unicodedata.normalize("NFD", "Nguyễn Thị Hậu"): "Nguyễn Thị Hậu",
    "Trần\nVăn\r\n\tNam\u2028": "Trần Văn Nam",
    "Z" + "\u0308\u0303" * 25 + "algo": "Z" + "\u0308\u0303\u0308" + "algo",
}
"""What is typed as a name, and what stands there afterwards, everywhere and to the sign."""


async def test_hostile_names_are_shown_as_they_are(open_office: OpenOffice) -> None:
    office = await open_office(names="full", approvals=1)
    await office.organizer.starts()
    people = {shown: await _meets(office, typed) for typed, shown in SHOWN.items()}
    for shown, person in people.items():
        await person.says("/quyenrieng")
        await person.sees(f"Họ và tên: {shown}\n")
        await takes_the_paper(person, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await office.organizer.sees("Kết quả tạm tính", *(list(people)[:5]))
    await office.organizer.presses("Duyệt kết quả")
    await office.jobs.look()
    first = next(iter(people.values()))
    await first.presses("Bảng xếp hạng")
    ranking = await first.sees("Bảng xếp hạng · Tuần 1")
    assert [name for name in list(people)[:5] if f"{name} · Sở Nội vụ\n" not in ranking.text] == []


async def test_hostile_names_are_posted_to_groups_as_they_are(open_office: OpenOffice) -> None:
    office = await open_office(names="full", top="")
    typed, shown = next(iter(SHOWN.items()))
    person = await _meets(office, typed)
    group = await office.world.new_group("<i>Nhóm</i> & =1+1", members=[office.organizer, person])
    await office.organizer.adds(office.bot, to=group)
    await office.organizer.says("/gannhom", to=group)
    await office.organizer.presses("Toàn cuộc thi")
    await office.organizer.sees("Đã gắn nhóm")
    await takes_the_paper(person, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await office.organizer.sees("Bảng xếp hạng · Tuần 1", f" {shown} · Sở Nội vụ", ever=True)


async def test_a_copy_of_ones_data_has_the_name_as_it_is(office: Office) -> None:
    for typed, shown in SHOWN.items():
        person = await _meets(office, typed)
        await person.says("/quyenrieng")
        await person.presses("Tải về dữ liệu của tôi")
        file = await person.downloads(await person.sees("du-lieu-cua-toi.json"))
        assert json.loads(file)["participant"]["name"] == shown


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("=1+1", "Họ và tên không có chữ số."),
        ("😀" * 2_000, "Họ và tên có nhiều nhất 60 ký tự."),
        ("😀" * 20, "Họ và tên phải có chữ cái."),
        ("\u3164\u200b", "Xin anh/chị nhập họ và tên."),
    ],
)
async def test_what_is_no_name_is_refused_courteously(
    office: Office, typed: str, reason: str
) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.presses("Tôi đồng ý, tiếp tục")
    await lan.says(typed)
    await lan.sees(reason, "Ví dụ: Nguyễn Thị Lan")


async def test_hostile_questions_reach_the_organizers_as_they_are(office: Office) -> None:
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    for typed in (*list(SHOWN)[:4], "😀" * 2_000, "Một\n</b>hai"):
        await lan.says("/gopy")
        await lan.says(typed)
        await lan.sees("Đã gửi ý kiến")
        await office.organizer.sees("Ý kiến số", typed[:1_000])


async def _meets(office: Office, name: str) -> Person:
    person = await office.world.new_person(name, language_code="vi")
    await joins(person, name, "Sở Nội vụ")
    return person
