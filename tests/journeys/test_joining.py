"""From the first /start to a registered participant."""

from dataclasses import replace

from handlers.making.loading import import_contest
from sandbox.people import Person
from storage import contests
from storage.database import Database
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, answers, takes_the_paper
from tests.journeys.people import People
from tests.storage.test_participants import everything


async def test_nothing_is_kept_before_consent(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.sees("Kính chào anh/chị", "được xóa sau 180 ngày", "/quyenrieng")
    await lan.presses("Tôi không đồng ý")
    await lan.sees("Chưa lưu dữ liệu nào")
    await lan.says("/quyenrieng")
    await lan.sees("Kính chào anh/chị")


async def test_a_name_must_be_a_name(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.presses("Tôi đồng ý")
    await lan.says("0912345678")
    await lan.sees("Họ và tên", "chữ số")
    await lan.says("  Nguyễn   Thị Lan ")
    await lan.sees("Cơ quan, đơn vị")


async def test_a_unit_is_found_by_its_initials(office: Office) -> None:
    await office.meets("Nguyễn Thị Lan", unit="Sở Nội vụ")
    minh = await office.world.new_person("Minh", language_code="vi")
    await minh.starts()
    await minh.presses("Tôi đồng ý")
    await minh.says("Hoàng Văn Minh")
    await minh.says("stp")
    await minh.presses("Sở Tư pháp")
    await minh.sees("Tuần 1 đang mở, đến 21:00 20/8")


async def test_a_unit_is_chosen_down_the_tree(office: Office) -> None:
    mai = await office.world.new_person("Mai", language_code="vi")
    await mai.starts()
    await mai.presses("Tôi đồng ý")
    await mai.says("Quách Thị Mai")
    await mai.says("không biết")
    await mai.presses("☰ Danh sách")
    await mai.presses("Huyện Kim Bôi")
    await mai.presses("Xã Tú Sơn")
    await mai.sees("Tuần 1 đang mở")


async def test_the_link_of_a_unit_knows_the_unit(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts("u-so-tu-phap")
    await lan.sees("Sở Tư pháp")
    await lan.presses("Tôi đồng ý")
    await lan.says("Nguyễn Thị Lan")
    await lan.sees("Tuần 1 đang mở")


async def test_the_excluded_are_told_why(office: Office) -> None:
    hanh = await office.meets("Bùi Thị Hạnh")
    await hanh.sees("Theo thể lệ, thành viên Tổ giúp việc không dự thi", "ngoài danh sách dự thi")


async def test_only_ones_own_phone_number_counts(open_office: OpenOffice) -> None:
    office = await open_office(phone="required")
    minh = await office.world.new_person("Minh", phone="+84900000002")
    lan = await office.world.new_person("Lan", phone="+84900000001", language_code="vi")
    await lan.starts("u-so-noi-vu")
    await lan.presses("Tôi đồng ý")
    await lan.says("Nguyễn Thị Lan")
    await lan.sees("Số điện thoại")
    await lan.shares_contact_of(minh)
    await lan.sees("Số điện thoại")
    await lan.shares_her_contact()
    await lan.sees("Tuần 1 đang mở")


async def test_an_optional_phone_number_may_be_left_out(open_office: OpenOffice) -> None:
    office = await open_office(phone="optional")
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Bỏ qua")
    await lan.sees("Tuần 1 đang mở")


async def test_english_from_the_first_screen_on(office: Office) -> None:
    ann = await office.world.new_person("Ann", language_code="vi")
    await ann.starts()
    await ann.presses("English")
    await ann.sees("You are invited to take part")
    await ann.does_not_see("Kính chào")


async def nothing_is_known_of(person: Person, office: Office) -> bool:
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        kept = await database.read(everything)
    return str(person.id) not in kept


async def test_whoever_has_not_agreed_leaves_no_trace(people: People) -> None:
    say, office = people.say, people.office
    lan = await office.world.new_person("Lan", language_code=say.language)
    await lan.starts("u-so-tu-phap")
    await lan.presses("English" if say.language == "vi" else "Tiếng Việt")
    for command in ("/biennhan", "/lienket", "/ngonngu"):
        await lan.says(command)
    await lan.sees(say("Chọn ngôn ngữ"))
    await lan.presses("English")
    await lan.sees("You are invited")
    await lan.says("/gopy")
    await lan.sees(say("Để nhận được câu trả lời, xin anh/chị đồng ý trước, rồi gõ lại /gopy."))
    await lan.says("Một câu hỏi")
    await lan.sees(say("Để anh/chị dự thi, {organizer} cần lưu:", organizer="Ban Tổ chức"))
    await lan.says("K7QF-2M9X")  # a linking code, and a wrong one
    await lan.sees(say("Mã không đúng, đã dùng hoặc đã hết hạn."))
    assert await nothing_is_known_of(lan, office)


async def test_the_language_and_the_unit_of_the_link_are_kept_with_the_consent(
    office: Office,
) -> None:
    ann = await office.world.new_person("Ann", language_code="vi")
    await ann.starts("u-so-tu-phap")
    await ann.presses("English")
    await ann.sees("Sở Tư pháp")
    await ann.presses("I agree")
    await ann.sees("Your name")
    await ann.says("Ann Nguyen")
    await ann.sees("is open until")
    assert not await nothing_is_known_of(ann, office)


async def agrees_to_other_terms(office: Office) -> None:
    """The organizers load the contest with another version of what is kept."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        stored = await database.read(contests.find, "thu")
        assert stored
        terms = stored.rules.participation.model_copy(update={"consent_version": "2"})
        rules = stored.rules.model_copy(update={"participation": terms})
        await import_contest(database, replace(stored.contest, rules=rules), at=office.clock.now())


async def test_other_terms_are_agreed_to_before_the_next_paper(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await agrees_to_other_terms(office)
    await lan.presses("Vào thi")
    await lan.sees("Quy định về dữ liệu đã thay đổi")
    await lan.presses("Tôi không đồng ý")
    await lan.sees("Bài đã nộp vẫn được tính")
    await lan.presses("Quay lại")
    await lan.presses("Tôi đồng ý")
    await lan.sees("Tuần 1 đang mở")
    await takes_the_paper(lan, "ABC", prediction=1)


async def test_a_paper_that_is_begun_is_not_lost_to_other_terms(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await agrees_to_other_terms(office)
    await answers(lan, "ABC")
    await lan.says("/start")
    await lan.presses("Làm tiếp")
    await lan.presses("Xem lại và nộp bài")
    await lan.presses("Tiếp: nhập dự đoán")
    await lan.says("1")
    await lan.presses("Nộp bài")
    await lan.sees("Anh/chị đã nộp bài")
    await lan.says("/start")
    await lan.sees("Quy định về dữ liệu đã thay đổi")
