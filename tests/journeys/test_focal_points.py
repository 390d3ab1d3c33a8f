"""Organizers appoint focal points by a link that holds once, and take the role away."""

from tests.journeys.people import LAN, People, link_in


async def test_the_link_makes_one_focal_point_only(people: People) -> None:
    say, toan = people.say, people.office.organizer
    await toan.says("/daumoi")
    await toan.presses("Sở Nội vụ")
    await toan.presses("Mời đầu mối")
    payload = link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text)
    first, second = [
        await people.office.world.new_person(name, language_code=say.language)
        for name in ("Hoa", "Mai")
    ]
    await first.starts(payload)
    await first.sees(say("Anh/chị là đầu mối của {unit}", unit="Sở Nội vụ"))
    await second.starts(payload)
    await second.sees(say("Đường dẫn không còn dùng được"))


async def test_the_role_ends_at_once(people: People) -> None:
    say, toan = people.say, people.office.organizer
    await people.lists(LAN)
    hoa = await people.focal_point()
    lan = await people.named("Nguyễn Thị Lan", payload="u-so-noi-vu")
    await people.gives_birth_year(lan, 1975)
    request = await hoa.sees(say("Trong danh sách có:"))
    await toan.says("/daumoi")
    await toan.presses("Sở Nội vụ")
    await toan.presses("Thôi đầu mối")
    await toan.sees("Chưa có đầu mối.")
    await hoa.presses(say("Đúng là {name}, {year}", name="Nguyễn Thị Lan", year=1975), on=request)
    await lan.does_not_see(say("Đề nghị của anh/chị đã được đồng ý"))
    await toan.says("/yeucau")
    await toan.sees("Có 1 đề nghị chờ")


async def test_who_looks_after_a_unit_looks_after_those_below(people: People) -> None:
    say = people.say
    await people.lists(("Quách Thị Mai", "Xã Tú Sơn", "NV-05", None, 1970, None, None))
    toan = people.office.organizer
    await toan.says("/daumoi")
    await toan.presses("Huyện Kim Bôi")
    await toan.presses("Huyện Kim Bôi (chính")
    await toan.presses("Mời đầu mối")
    payload = link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text)
    hoa = await people.office.world.new_person("Hoa", language_code=say.language)
    await hoa.starts(payload)
    mai = await people.named("Quách Thị Mai", payload="u-kim-boi-tu-son")
    await people.gives_birth_year(mai, 1970)
    await mai.sees(say("đầu mối của {unit}", unit="Huyện Kim Bôi"))
    await hoa.sees("Quách Thị Mai, 1970, Xã Tú Sơn")


async def test_others_appoint_nobody(people: People) -> None:
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    await lan.says("/daumoi")
    await lan.sees("21:00 20/8")
