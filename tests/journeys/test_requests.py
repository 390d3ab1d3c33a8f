"""What people ask for is decided by those who know them, and they are told."""

from sandbox.people import Person
from tests.journeys.people import LAN, NAM, People


async def asks(people: People, name: str = "Nguyễn Thị Lan", year: int = 1975) -> Person:
    """Somebody of Sở Nội vụ who has no code."""
    person = await people.named(name, payload="u-so-noi-vu")
    await people.gives_birth_year(person, year)
    return person


async def test_the_focal_point_confirms_and_meanwhile_one_takes_part(people: People) -> None:
    say = people.say
    await people.lists(LAN, NAM)
    hoa = await people.focal_point()
    lan = await asks(people)
    await lan.sees(
        say("đầu mối của {unit}", unit="Sở Nội vụ"),
        say("Trong khi chờ, anh/chị vẫn dự thi được bình thường."),
    )
    await lan.presses(say("Về trang đầu"))
    await lan.presses(say("Vào thi"))
    await lan.sees("Tuần 1 · ")
    await hoa.sees(say("Trong danh sách có:"), "Nguyễn Thị Lan, 1975, Sở Nội vụ")
    await hoa.presses(say("Đúng là {name}, {year}", name="Nguyễn Thị Lan", year=1975))
    await lan.sees(say("Đề nghị của anh/chị đã được đồng ý"))


async def test_only_the_roster_waits_for_the_word_of_who_confirms(listed_only: People) -> None:
    people, say = listed_only, listed_only.say
    await people.lists(LAN)
    lan = await asks(people)
    await lan.sees(
        say("Ban Tổ chức"), say("Khi có kết quả, anh/chị sẽ nhận được tin nhắn tại đây.")
    )
    await lan.says("/start")
    await lan.sees(say("Đề nghị nhận tên trong danh sách, năm sinh {year}.", year=1975))
    await people.office.organizer.sees("Trong danh sách có:")
    await people.office.organizer.presses("Đúng là Nguyễn Thị Lan, 1975")
    await lan.sees(say("Đề nghị của anh/chị đã được đồng ý"))
    await lan.presses(say("Về trang đầu"))
    await lan.presses(say("Vào thi"))
    await lan.sees("Tuần 1 · ")


async def test_who_is_refused_reads_why(people: People) -> None:
    say = people.say
    await people.lists(NAM)
    hoa = await people.focal_point()
    lan = await asks(people)
    await hoa.sees(say("Trong danh sách của đơn vị không có ai khớp."))
    await hoa.presses(say("Không đồng ý"))
    await hoa.says("Chị Lan chuyển đi từ tháng trước.")
    await lan.sees(say("Đề nghị của anh/chị chưa được đồng ý"), "Chị Lan chuyển đi từ tháng trước.")


async def test_a_focal_point_sees_the_names_of_the_own_unit_only(people: People) -> None:
    await people.lists(LAN, ("Nguyễn Thị Lan", "Sở Tư pháp", "NV-03", None, 1975, None, None))
    hoa = await people.focal_point()
    await asks(people)
    seen = await hoa.sees(people.say("Trong danh sách có:"))
    assert "Sở Tư pháp" not in seen.text


async def test_organizers_see_who_has_chosen_the_wrong_unit(people: People) -> None:
    await people.lists(("Nguyễn Thị Lan", "Sở Tư pháp", "NV-03", None, 1975, None, None))
    await asks(people)
    await people.office.organizer.sees("Nguyễn Thị Lan, 1975, Sở Tư pháp")


async def test_a_new_name_is_asked_for_and_given(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    hoa, lan = await people.focal_point(), await people.recognised(LAN)
    await lan.says("/hoso")
    await lan.presses(say("Sửa họ tên"))
    await lan.sees(say("Xin anh/chị nhập họ và tên đúng, đầy đủ, có dấu."))
    await lan.says("Nguyễn Thị Lân")
    await lan.sees(say("Đã gửi đề nghị"))
    await hoa.sees("Nguyễn Thị Lân")
    await hoa.presses(say("Đồng ý"))
    await lan.sees(say("Đề nghị của anh/chị đã được đồng ý"))
    await lan.says("/hoso")
    await lan.sees(say("Họ và tên: {name}", name="Nguyễn Thị Lân"))


async def test_the_unit_one_comes_to_decides(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    hoa, lan = await people.focal_point("Sở Tư pháp"), await people.recognised(LAN)
    await lan.says("/hoso")
    await lan.presses(say("Đổi đơn vị"))
    await lan.says("stp")
    await lan.presses("Sở Tư pháp")
    await lan.sees(say("đầu mối của {unit}", unit="Sở Tư pháp"))
    await hoa.says("/yeucau")
    await hoa.presses(f"Nguyễn Thị Lan: {say('đổi đơn vị')}")
    await hoa.presses(say("Đồng ý"))
    await lan.sees(say("Đề nghị của anh/chị đã được đồng ý"))
    await lan.says("/hoso")
    await lan.sees(say("Đơn vị: {unit}", unit="Sở Tư pháp"))


async def test_the_own_request_of_a_focal_point_goes_to_the_organizers(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    hoa = await people.focal_point()
    await hoa.says("/start")
    await hoa.presses(say("Tôi đồng ý, tiếp tục"))
    await hoa.says("Nguyễn Thị Lan")
    await people.gives_code(hoa, "NV-01")
    await hoa.sees(say("Đã nhận ra anh/chị trong danh sách"))
    await hoa.says("/hoso")
    await hoa.presses(say("Sửa họ tên"))
    await hoa.says("Nguyễn Thị Lân")
    await hoa.sees(say("Ban Tổ chức"))
    await people.office.organizer.sees("Nguyễn Thị Lân")
    await hoa.says("/yeucau")
    await hoa.sees(say.many("Có {n} đề nghị chờ anh/chị xác nhận.", 0))


async def test_nobody_decides_for_other_units(people: People) -> None:
    await people.lists(LAN)
    stranger, lan = await people.focal_point("Sở Tư pháp"), await asks(people)
    for person in (stranger, lan):
        await person.says("/yeucau")
        await person.sees(people.say.many("Có {n} đề nghị chờ anh/chị xác nhận.", 0))
        await person.presses_data("ra.1.1", on=person.last)
    await people.office.organizer.sees("Trong danh sách có:")
    await people.office.organizer.says("/yeucau")
    await people.office.organizer.sees("Có 1 đề nghị chờ")
