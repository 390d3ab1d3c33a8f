"""Group chats: bound by an organizer, told on schedule, asked at most once a minute."""

from datetime import timedelta

from bot.says import texts
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People

NOT_THEIRS = "Việc gắn nhóm dành cho Ban Tổ chức, và đầu mối với nhóm của đơn vị mình."


async def test_only_an_organizer_binds_a_group(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.world.new_group("Nhóm", members=[lan, office.organizer])
    await office.organizer.adds(office.bot, to=group)
    await lan.presses("Gắn nhóm")
    assert "dành cho Ban Tổ chức" in lan.toast
    await office.organizer.presses("Gắn nhóm")
    await office.organizer.presses("Sở Nội vụ")
    await lan.sees("Đã gắn nhóm với Sở Nội vụ", ever=True)


async def test_the_group_hears_of_opening_close_and_ranking(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.binds_a_group(lan)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-20T21:05")
    await office.organizer.sees("Tuần 1 đã đóng", "08:00 21/8", ever=True)
    await office.comes_to("2023-08-21T08:00")
    await office.organizer.sees("Tuần 2 đã mở", ever=True)
    await office.organizer.sees("Bảng xếp hạng · Tuần 1", "Nguyễn T. L.", ever=True)


async def test_the_newest_ranking_is_pinned_where_the_bot_may(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan)
    await office.organizer.promotes(office.bot, in_=group, rights=["can_pin_messages"])
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    ranking = await lan.sees("Bảng xếp hạng · Tuần 1", ever=True)
    await lan.sees("pinned message", ever=True)
    assert [m.message_id for m in await lan.reads(group) if m.pinned] == [ranking.message_id]


async def test_the_ranking_is_shown_at_most_once_a_minute(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan)
    await lan.says("/xephang", to=group)
    await lan.sees("Chưa có bảng xếp hạng")
    await lan.says("/xephang", to=group)
    office.clock.set(office.clock.now() + timedelta(seconds=61))
    await lan.says("/xephang@contest_bot", to=group)
    await lan.sees("Chưa có bảng xếp hạng")
    shown = [m for m in await lan.reads(group) if "Chưa có bảng xếp hạng" in m.text]
    assert len(shown) == 2


async def test_posts_stay_in_the_topic_the_group_was_bound_in(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan, topic="Cuộc thi")
    await office.comes_to("2023-08-20T21:05")
    closing = await lan.sees("Tuần 1 đã đóng", ever=True)
    assert closing.topic_id == group.topics["Cuộc thi"]


async def test_a_group_that_becomes_a_supergroup_is_followed(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan)
    new = await office.organizer.upgrades(group)
    await office.comes_to("2023-08-20T21:05")
    await lan.sees("Tuần 1 đã đóng", ever=True)
    assert any("Tuần 1 đã đóng" in message.text for message in await lan.reads(new))


async def test_personal_things_are_done_in_the_private_chat(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan)
    await lan.says("/ketqua", to=group)
    await lan.sees("nhắn riêng với bot")


async def test_a_group_unbound_hears_nothing_more(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    group = await office.binds_a_group(lan)
    await office.organizer.says("/gogannhom", to=group)
    await lan.sees("không còn được gắn", ever=True)
    await office.comes_to("2023-08-21T08:00")
    await lan.sees("Tuần 2 đã mở", ever=True)
    assert not any("Bảng xếp hạng" in message.text for message in await lan.reads(group))


async def test_a_focal_point_binds_the_group_of_the_own_unit(people: People) -> None:
    say, office = people.say, people.office
    hoa = await people.focal_point("Huyện Kim Bôi", has_parts=True)
    group = await office.world.new_group("Nhóm", members=[hoa, office.organizer])
    await hoa.adds(office.bot, to=group)
    await hoa.says("/gannhom", to=group)
    await hoa.sees(say("Xin chọn đơn vị."))
    await hoa.presses("Huyện Kim Bôi")
    await hoa.presses("Thị trấn Bo")
    await hoa.sees(say("Đã gắn nhóm với {what}", what="Thị trấn Bo"))
    await hoa.presses_data("bg.1", on=hoa.last)
    assert hoa.toast == say(NOT_THEIRS)
    await hoa.says("/gogannhom", to=group)
    await hoa.sees(say("Nhóm này không còn được gắn với cuộc thi"))


async def test_a_focal_point_takes_no_group_from_the_contest(office: Office) -> None:
    hoa = await People(office, texts("vi")).focal_point()
    await office.binds_a_group(hoa)
    await hoa.sees("Đã gắn nhóm với toàn cuộc thi", ever=True)
    for forged in ("ob.0.0", "bg.1", "ug"):
        await hoa.presses_data(forged, on=hoa.last)
        assert hoa.toast == NOT_THEIRS
