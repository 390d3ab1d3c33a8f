"""A focal point sees how the unit stands, who is missing, and has them reminded with one tap."""

from decimal import Decimal

from bot.says import texts
from contest.reading.grids import read_grids
from sandbox.people import Person
from tests.contest.roster.workbooks import Value
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import LAN, People

HOA = ("Đặng Thị Hoa", "Sở Nội vụ", "NV-07", None, 1982, None, None)
MAI = ("Quách Thị Mai", "Xã Tú Sơn", "NV-05", None, 1970, None, None)


async def opens_the_list(people: People, focal_point: Person) -> None:
    await focal_point.says("/donvi")
    await focal_point.presses(people.say("Danh sách chưa dự thi"))


def invitation(people: People) -> str:
    return people.say("Đơn vị mời anh/chị dự thi {round}", round="Tuần 1")


async def test_the_rate_and_who_is_missing_by_name(people: People) -> None:
    say = people.say
    minh = await people.office.meets("Hoàng Văn Minh")
    await people.lists(LAN, HOA)
    await people.recognised(LAN)
    focal_point = await people.focal_point()
    await takes_the_paper(minh, "ABC", prediction=1)
    await focal_point.says("/unit")
    await focal_point.sees(
        "Sở Nội vụ · Tuần 1",
        say("Biên chế chưa chốt: tính theo số hiện có, chốt lúc {at}.", at="21:00 20/8/2023"),
        "(1/10)",
        say("Chưa dự thi: {count}; bot nhắn được: {reached}.", count=2, reached=1),
    )
    await focal_point.presses(say("Danh sách chưa dự thi"))
    await focal_point.sees(
        f"• Đặng Thị Hoa ({say('chưa đăng ký, bot không nhắn được')})", "• Nguyễn Thị Lan"
    )


async def test_all_are_reminded_once_a_day_however_often_it_is_tapped(people: People) -> None:
    say, office = people.say, people.office
    await people.lists(LAN, HOA)
    lan = await people.recognised(LAN)
    focal_point = await people.focal_point()
    await opens_the_list(people, focal_point)
    button = await focal_point.sees(say("Chưa dự thi {round} · {unit}", round="Tuần 1", unit="Sở"))
    await focal_point.presses(say("Nhắc tất cả"), on=button)
    reached = say.many("{n} người bot không nhắn được, xin liên hệ trực tiếp.", 1)
    await focal_point.sees(say.many("Đã nhắc {n} người.", 1), reached)
    await focal_point.presses_data("dn.1.1", on=focal_point.last)
    await focal_point.sees(say.many("Đã nhắc {n} người.", 0))
    await lan.sees(invitation(people), "21:00 20/8", ever=True)
    assert await invitations(people, lan) == 1
    await office.comes_to("2023-08-17T09:00")
    await focal_point.presses_data("dn.1.1", on=focal_point.last)
    await focal_point.sees(say.many("Đã nhắc {n} người.", 1))


async def invitations(people: People, person: Person) -> int:
    return sum(invitation(people) in message.text for message in await person.reads())


async def test_one_person_is_reminded_from_the_list(people: People) -> None:
    say = people.say
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    focal_point = await people.focal_point()
    await opens_the_list(people, focal_point)
    await focal_point.presses(say("Nhắc {name}", name="Nguyễn Thị Lan"))
    await focal_point.sees(f"• Nguyễn Thị Lan ({say('đã nhắc hôm nay')})")
    await lan.sees(invitation(people))


async def test_in_quiet_hours_a_reminder_waits_for_their_end(office: Office) -> None:
    people = People(office, texts("vi"))
    lan = await office.meets("Nguyễn Thị Lan")
    focal_point = await people.focal_point()
    await office.comes_to("2023-08-16T22:00")
    await focal_point.says("/donvi")
    await focal_point.presses("Nhắc tất cả")
    await focal_point.sees("Sẽ nhắc 1 người lúc 06:30 17/8, sau giờ yên tĩnh.")
    await lan.does_not_see(invitation(people), ever=True)
    await office.comes_to("2023-08-17T06:31")
    await lan.sees(invitation(people))


async def test_a_long_list_comes_as_a_file_too(people: People) -> None:
    say = people.say
    rows: list[tuple[Value, ...]] = [
        (f"Nguyễn Văn {letter}", "Sở Nội vụ", f"X{letter}", None, 1980, None, None)
        for letter in "ABCDEGHK"
    ]
    await people.lists(HOA, *rows)
    focal_point = await people.focal_point()
    await opens_the_list(people, focal_point)
    await focal_point.presses(say("Cả danh sách (tệp Excel)"))
    sent = await focal_point.sees("so-noi-vu-1.xlsx")
    (sheet,) = read_grids("a.xlsx", await focal_point.downloads(sent))
    names = [str(row[0]) for row in sheet.rows]
    assert "Đặng Thị Hoa" in names
    assert len(names) == 3 + 9


async def test_the_poster_is_sent_as_picture_and_to_be_printed(people: People) -> None:
    say = people.say
    focal_point = await people.focal_point()
    for label, kind, begins in (
        ("Áp phích (ảnh)", "png", b"\x89PNG"),
        ("Áp phích (PDF để in)", "pdf", b"%PDF"),
    ):
        await focal_point.says("/donvi")
        await focal_point.presses(say(label))
        sent = await focal_point.sees(f"so-noi-vu.{kind}", "?start=u-so-noi-vu")
        assert (await focal_point.downloads(sent)).startswith(begins)


async def test_of_a_higher_unit_it_is_seen_which_one_is_behind(people: People) -> None:
    say, office = people.say, people.office
    mai = await office.meets("Quách Thị Mai", "Xã Tú Sơn")
    focal_point = await people.focal_point("Huyện Kim Bôi", has_parts=True)
    await takes_the_paper(mai, "ABC", prediction=1)
    await focal_point.says("/donvi")
    await focal_point.presses(say("Các đơn vị cấp dưới"))
    one = f"{say.percent(Decimal(20))} (1/5)"
    whole = f"{say.percent(Decimal(10))} (1/10)"
    await focal_point.sees(
        f"• Thị trấn Bo: {say.percent(Decimal(0))} (0/5)\n• Xã Tú Sơn: {one}",
        say("Cộng cả {unit}: {share}.", unit="Huyện Kim Bôi", share=whole),
    )
    await focal_point.presses("Thị trấn Bo")
    await focal_point.sees("Thị trấn Bo · Tuần 1")


async def test_organizers_begin_at_the_table_of_all_units(office: Office) -> None:
    await office.organizer.says("/donvi")
    await office.organizer.sees("Các đơn vị · Tuần 1", "• Sở Nội vụ: 0,00% (0/10)")
    await office.organizer.presses("Sở Tư pháp")
    await office.organizer.sees("Sở Tư pháp · Tuần 1")


async def test_nobody_else_learns_anything(people: People) -> None:
    say = people.say
    lan = await people.office.meets("Nguyễn Thị Lan")
    focal_point = await people.focal_point()
    await focal_point.says("/donvi")
    await lan.says("/donvi")
    await lan.sees("Tuần 1 đang mở")
    for forged in ("dk.1", "dm.1.0", "df.1", "ds.1.0", "dn.1.1", "dp.1.0"):
        await lan.presses_data(forged, on=lan.last)
        await lan.sees("Tuần 1 đang mở", ever=True)
    await focal_point.presses_data("dm.2.0", on=focal_point.last)
    await focal_point.does_not_see(say("Chưa dự thi {round} · {unit}", round="Tuần 1", unit="Sở"))


async def test_against_the_target_and_last_week(open_office: OpenOffice) -> None:
    office = await open_office(headcount="target_rate_percent = 15")
    people = People(office, texts("vi"))
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    focal_point = await people.focal_point()
    await focal_point.says("/donvi")
    await focal_point.sees("Chỉ tiêu: 15,00%, còn thiếu 1 người.", "ước khoảng 30,00% (3/10)")
    await office.comes_to("2023-08-22T09:00")
    await focal_point.says("/donvi")
    await focal_point.sees(
        "Sở Nội vụ · Tuần 2",
        "Chỉ tiêu: 15,00%, còn thiếu 2 người.",
        "Tuần trước: 10,00% (1/10).",
        "Tuần trước, tính đến cùng thời điểm: 0,00% (0/10).",
        "ước khoảng 10,00% (1/10). Đây chỉ là ước tính.",
    )


async def test_the_day_before_the_close_focal_points_are_told_once(people: People) -> None:
    say, office = people.say, people.office
    await office.meets("Nguyễn Thị Lan")
    focal_point = await people.focal_point()
    await office.comes_to("2023-08-19T08:31")
    told = await focal_point.sees(
        say("{round} sẽ đóng lúc {closes}", round="Tuần 1", closes="21:00 20/8"),
        f"{say.percent(Decimal(0))} (0/10)",
    )
    await office.comes_to("2023-08-19T10:00")
    again = [m for m in await focal_point.reads() if m.text == told.text]
    assert len(again) == 1
    await focal_point.presses(say("Ai chưa dự thi: {unit}", unit="Sở Nội vụ"), on=told)
    await focal_point.sees("• Nguyễn Thị Lan")
