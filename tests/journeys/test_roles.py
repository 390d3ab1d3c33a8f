"""Roles at the desk: given by a link that holds once, taken away at once."""

from sandbox.people import Person
from tests.journeys.people import People, link_in


async def gets(people: People, role: str, name: str) -> Person:
    """Somebody new opens the link that an organizer has asked for."""
    toan = people.office.organizer
    await toan.says("/vaitro")
    await toan.presses(role)
    await toan.presses("Mời thêm người")
    payload = link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text)
    person = await people.office.world.new_person(name, language_code=people.say.language)
    await person.starts(payload)
    await person.sees(people.say("Mở lại bất cứ lúc nào bằng lệnh /tochuc."))
    return person


async def test_a_link_gives_a_role_to_one_person_only(people: People) -> None:
    say, toan = people.say, people.office.organizer
    hoa = await gets(people, "Người theo dõi", "Hoa")
    await toan.sees("đã nhận vai trò: người theo dõi")
    payload = link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text)
    second = await people.office.world.new_person("Mai", language_code=say.language)
    await second.starts(payload)
    await second.sees(say("Đường dẫn không còn dùng được"))
    await hoa.says("/tochuc")
    await hoa.presses(say("Tình hình hôm nay"))
    await hoa.sees(say("Không có sự cố nào đang diễn ra."))


async def test_an_observer_sees_and_changes_nothing(people: People) -> None:
    say = people.say
    hoa = await gets(people, "Người theo dõi", "Hoa")
    await hoa.says("/tochuc")
    desk = await hoa.sees(say("Bàn làm việc của Ban Tổ chức"))
    assert say("Gửi thông báo") not in str(desk.buttons)
    await hoa.presses(say("Tình hình hôm nay"))
    state = await hoa.sees(say("Không có sự cố nào đang diễn ra."))
    assert state.buttons == [
        [say("Cập nhật"), say("Biểu đồ theo giờ")],
        [say("Biên chế để tính tỷ lệ")],
    ]
    await hoa.says("/vaitro")
    await hoa.does_not_see(say("Các vai trò"))


async def test_a_role_ends_at_the_next_press_and_both_are_told(people: People) -> None:
    say, toan = people.say, people.office.organizer
    hoa = await gets(people, "Người duyệt kết quả", "Hoa")
    await hoa.says("/tochuc")
    desk = await hoa.sees(say("Bàn làm việc của Ban Tổ chức"))
    await toan.says("/vaitro")
    await toan.presses("Người duyệt kết quả")
    await toan.presses("Thôi vai trò:")
    await toan.sees("Người đó và cả Ban Tổ chức được báo.")
    await toan.presses("Thôi vai trò")
    await toan.sees("Chưa có ai.")
    await hoa.sees(say("Ban Tổ chức cảm ơn anh/chị đã tham gia."))
    await hoa.presses(say("Tình hình hôm nay"), on=desk)
    await hoa.does_not_see(say("Không có sự cố nào đang diễn ra."))


async def test_the_last_organizer_stays(people: People) -> None:
    toan = people.office.organizer
    await toan.says("/vaitro")
    await toan.presses("Thành viên Ban Tổ chức")
    await toan.presses(f"Thôi vai trò: telegram:{toan.id}")
    await toan.sees("Đây là thành viên Ban Tổ chức duy nhất.")


async def test_of_two_organizers_one_may_end_the_others_role(people: People) -> None:
    say, toan = people.say, people.office.organizer
    hoa = await gets(people, "Thành viên Ban Tổ chức", "Hoa")
    await hoa.says("/vaitro")
    role = say("thành viên Ban Tổ chức")
    await hoa.presses(role[0].upper() + role[1:])
    await hoa.presses(say("Thôi vai trò: {name}", name=f"telegram:{toan.id}"))
    await hoa.sees("ORGANIZERS")
    await hoa.presses(say("Thôi vai trò"))
    await toan.sees("Ban Tổ chức cảm ơn anh/chị đã tham gia.")
    await toan.says("/vaitro")
    await toan.does_not_see("Các vai trò")


async def test_who_writes_questions_takes_papers_out_of_competition(people: People) -> None:
    say = people.say
    hoa = await gets(people, "Người ra đề", "Hoa")
    await hoa.starts()
    await hoa.presses(say("Tôi đồng ý, tiếp tục"))
    await hoa.says("Đinh Thị Hoa")
    await hoa.sees(say("Cơ quan, đơn vị"))
    await hoa.says("Sở Nội vụ")
    await hoa.presses("Sở Nội vụ")
    await hoa.sees(say("người ra đề"), say("Chủ đề: {topic}.", topic="Chương trình tổng thể"))
    await hoa.presses(say("Thi thử"))
