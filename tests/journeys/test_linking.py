"""One person writes from several accounts: begun on one, finished on the other."""

import re

from sandbox.people import Person
from tests.journeys.people import LAN, NAM, People


async def code_of(person: Person, people: People) -> str:
    """A linking code, as it stands on the screen."""
    await person.says("/hoso")
    await person.presses(people.say("Dùng thêm tài khoản khác"))
    shown = await person.sees("/lienket")
    found = re.search(r"\b\w{4}-\w{4}\b", shown.text)
    assert found
    return found[0]


async def links(other: Person, code: str, people: People) -> None:
    await other.says("/lienket")
    await other.sees(people.say("Liên kết tài khoản"))
    await other.says(code)


async def test_begun_here_finished_there(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    await lan.says("/thi")
    await lan.presses(say("Vào thi"))
    await lan.presses("A")
    await lan.presses(say("Câu sau ›"))
    await lan.presses("B")
    await lan.sees("✓ B.")
    tablet = await lan.opens_another_account()
    await tablet.starts()
    await tablet.presses(say("Tôi đã đăng ký ở tài khoản khác"))
    await tablet.says((await code_of(lan, people)).lower())
    await tablet.sees(say("Đã liên kết tài khoản"))
    await tablet.presses(say("Tiếp tục"))
    await tablet.presses(say("Làm tiếp"))
    await tablet.sees("3/3")
    await tablet.presses("C")
    await tablet.presses(say("Xem lại và nộp bài"))
    await tablet.presses(say("Tiếp: nhập dự đoán"))
    await tablet.says("5")
    await tablet.presses(say("Nộp bài"))
    await tablet.sees(say("Mã biên nhận: {receipt}", receipt="")[:8])
    await lan.says("/lichsu")
    await lan.sees("Tuần 1")


async def test_a_code_holds_once_and_not_for_long(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    code = await code_of(lan, people)
    tablet, other = [await lan.opens_another_account() for _ in range(2)]
    await tablet.starts()
    await links(tablet, code, people)
    await tablet.sees(say("Đã liên kết tài khoản"))
    await other.starts()
    await links(other, code, people)
    await other.sees(say("Mã không đúng, đã dùng hoặc đã hết hạn."))
    late = await code_of(lan, people)
    await people.office.comes_to("2023-08-16T09:30")
    await links(other, late, people)
    await other.sees(say("Mã không đúng, đã dùng hoặc đã hết hạn."))


async def test_who_is_told_that_they_are_known_already_links(people: People) -> None:
    await people.lists(LAN)
    lan, tablet = await people.recognised(LAN), await people.named("Nguyễn Thị Lan")
    await people.gives_code(tablet, "NV-01")
    await tablet.sees(people.say("Chưa nhận ra anh/chị"), "/lienket")
    await links(tablet, await code_of(lan, people), people)
    await tablet.sees(people.say("Đã liên kết tài khoản"))


async def test_who_has_only_agreed_becomes_the_person(people: People) -> None:
    await people.lists(LAN)
    lan, tablet = await people.recognised(LAN), await people.come()
    await links(tablet, await code_of(lan, people), people)
    await tablet.sees(people.say("Đã liên kết tài khoản"))
    await tablet.says("/hoso")
    await tablet.sees("Nguyễn Thị Lan", people.say.many("Tài khoản nhắn tin: {n}", 2))


async def test_two_who_take_part_are_not_made_one(people: People) -> None:
    await people.lists(LAN, NAM)
    lan, nam = await people.recognised(LAN), await people.recognised(NAM)
    await links(nam, await code_of(lan, people), people)
    await nam.sees(people.say("Chưa liên kết được"))
    await nam.says("/hoso")
    await nam.sees("Bùi Văn Nam", people.say.many("Tài khoản nhắn tin: {n}", 1))


async def test_who_tries_codes_has_to_wait(people: People) -> None:
    await people.lists(LAN)
    lan, other = await people.recognised(LAN), await people.come()
    for _ in range(5):
        await links(other, "AAAA-AAAA", people)
        await other.sees(people.say("Mã không đúng, đã dùng hoặc đã hết hạn."))
    await links(other, await code_of(lan, people), people)
    await other.does_not_see(people.say("Đã liên kết tài khoản"))
