"""People are found on the roster of their office: by code, by phone, by somebody's word."""

from conversation.texts import Texts
from tests.journeys.conftest import OpenOffice
from tests.journeys.people import LAN, NAM, People

TU = ("Xa Văn Tú", "Sở Tư pháp", "NV-03", None, 1990, None, None)


async def test_by_the_code_of_the_office(people: People) -> None:
    say = people.say
    await people.lists(LAN, NAM)
    lan = await people.named("nguyen thi lan")
    await people.gives_code(lan, "nv-01")
    await lan.sees(
        say("Đã nhận ra anh/chị trong danh sách"),
        say("Họ và tên: {name}", name="Nguyễn Thị Lan"),
        say("Đơn vị: {unit}", unit="Sở Nội vụ"),
    )
    await lan.presses(say("Tiếp tục"))
    await lan.sees("21:00 20/8")


async def test_by_the_own_phone_and_no_other(people: People) -> None:
    say = people.say
    await people.lists(LAN, NAM)
    nam = await people.office.world.new_person("Nam", phone="+84900000002")
    lan = await people.named("Lan", phone="+84900000001")
    await lan.presses(say("Gửi số điện thoại của tôi"))
    await lan.shares_contact_of(nam)
    await lan.sees(say("Số này chỉ dùng để đối chiếu với danh sách của cơ quan."))
    await lan.shares_her_contact()
    await lan.sees(say("Họ và tên: {name}", name="Nguyễn Thị Lan"))


async def test_a_number_shared_for_the_list_is_not_asked_for_again(
    open_office: OpenOffice, say: Texts
) -> None:
    people = People(await open_office(phone="required"), say)
    await people.lists(LAN, NAM)
    lan = await people.named("Lan", phone="+84900000001")
    await lan.presses(say("Gửi số điện thoại của tôi"))
    await lan.sees(
        say("Số này dùng để đối chiếu với danh sách của cơ quan và để liên hệ khi trao giải.")
    )
    await lan.shares_her_contact()
    await lan.presses(say("Tiếp tục"))
    await lan.sees("21:00 20/8")


async def test_what_is_wrong_tells_nothing_about_others(people: People) -> None:
    await people.lists(LAN, NAM, TU)
    await people.recognised(NAM)
    lan = await people.named("Nguyễn Thị Lan")
    seen = set()
    for code in ("NV-99", "NV-02", "NV-03"):  # nobody's, somebody's, one that waits for its owner
        await people.gives_code(lan, code)
        seen.add((await lan.sees(people.say("Chưa nhận ra anh/chị"))).text)
        await lan.presses(people.say("Thử lại hoặc chọn cách khác"))
    assert len(seen) == 1
    assert "Nam" not in seen.pop()


async def test_an_entry_is_one_persons_only(people: People) -> None:
    await people.lists(LAN, NAM)
    await people.recognised(LAN)
    other = await people.named("Nguyễn Thị Lan")
    await people.gives_code(other, "NV-01")
    await other.sees(people.say("Chưa nhận ra anh/chị"), "/lienket")


async def test_who_guesses_waits_and_the_others_do_not(people: People) -> None:
    say = people.say
    await people.lists(LAN, NAM)
    guesser = await people.named("Nguyễn Thị Lan")
    for number in range(5):
        await people.gives_code(guesser, f"NV-9{number}")
        await guesser.sees(say("Chưa nhận ra anh/chị"))
        await guesser.presses(say("Thử lại hoặc chọn cách khác"))
    await people.gives_code(guesser, "NV-01")
    await guesser.sees(
        say("Anh/chị đã thử nhiều lần. Xin thử lại sau một giờ, hoặc chọn cách khác.")
    )
    await people.recognised(LAN)


async def test_who_is_on_no_list_takes_part_all_the_same(people: People) -> None:
    await people.lists(NAM)
    lan = await people.named("Nguyễn Thị Lan", payload="u-so-noi-vu")
    await people.gives_birth_year(lan, 0)
    await lan.sees("21:00 20/8")


async def test_a_list_that_comes_later_moves_who_was_recognised(people: People) -> None:
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    await people.lists(("Nguyễn Thị Lan", "Sở Tư pháp", "NV-01", None, 1975, None, None))
    await lan.says("/hoso")
    await lan.sees(people.say("Đơn vị: {unit}", unit="Sở Tư pháp"))


async def test_who_has_left_the_roster_takes_part_no_more(listed_only: People) -> None:
    people, say = listed_only, listed_only.say
    await people.lists(LAN, NAM)
    lan = await people.recognised(LAN)
    await people.sends(NAM)
    await people.office.organizer.presses("Đánh dấu 1 người đã rời")
    await people.office.organizer.sees("Đã đánh dấu 1 người rời danh sách")
    await lan.presses(say("Tiếp tục"))
    await lan.sees(say("Anh/chị không còn trong danh sách"))


async def test_the_rules_say_who_may_take_part(listed_only: People) -> None:
    person = await listed_only.come()
    await person.says("/thele")
    said = "Người dự thi phải có tên trong danh sách cán bộ, công chức do cơ quan lập"
    await person.sees(listed_only.say(f"{said}; đầu mối của đơn vị xác nhận khi cần."))


async def test_only_the_roster_may_take_part(listed_only: People) -> None:
    people, say = listed_only, listed_only.say
    await people.lists(LAN)
    nam = await people.named("Bùi Văn Nam", payload="u-so-tu-phap")
    await nam.sees(say("Cuộc thi này chỉ dành cho người có tên trong danh sách."))
    await nam.presses_data("st.1.1", on=nam.last)
    await nam.does_not_see("Tuần 1 · ", ever=True)
    lan = await people.recognised(LAN)
    await lan.presses(say("Tiếp tục"))
    await lan.presses(say("Vào thi"))
    await lan.sees("Tuần 1 · ")
