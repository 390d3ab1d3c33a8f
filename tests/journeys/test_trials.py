"""Whom the rules or the roster exclude may try the paper out; it counts for nothing."""

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import LAN, NAM, People

MARK = "Thi thử, ngoài danh sách dự thi."
EXCLUDED = ("Nguyễn Thị Lan", "Sở Nội vụ", "NV-01", None, 1975, "người ra đề", None)
EXCLUDED_EARLIER = (*EXCLUDED[:6], "15/8/2023")


async def tries_out(person: Person, say: Texts) -> None:
    await person.says("/thi")
    await person.presses(say("Thi thử"))
    await person.sees(say(MARK), "Tuần 1 · ")
    for letter in "ABC":
        await person.presses(letter)
        await person.sees(f"✓ {letter}.", say(MARK))
        if letter != "C":
            await person.presses(say("Câu sau ›"))
    await person.presses(say("Xem lại và nộp bài"))
    await person.sees(say(MARK))
    await person.presses(say("Tiếp: nhập dự đoán"))
    await person.says("9")
    await person.presses(say("Nộp bài"))
    await person.sees(say(MARK), "✅")


async def test_it_is_marked_from_the_first_screen_to_the_result(people: People) -> None:
    say = people.say
    await people.lists(EXCLUDED)
    lan = await people.recognised(LAN)
    await lan.presses(say("Tiếp tục"))
    await lan.sees("người ra đề", say("Nếu có nhầm lẫn, xin gửi ý kiến bằng lệnh /gopy."))
    await tries_out(lan, say)
    await lan.says("/lichsu")
    await lan.sees(say("(thi thử, ngoài danh sách dự thi)"))
    await people.office.comes_to("2023-08-21T08:30")
    await lan.says("/ketqua")
    await lan.sees(say(MARK), "3/3")


async def test_it_counts_for_nothing(office: Office, say: Texts) -> None:
    people = People(office, say)
    await people.lists(EXCLUDED)
    await tries_out(await people.recognised(LAN), say)
    nam = await people.named("Bùi Văn Nam", payload="u-so-tu-phap")
    await people.gives_birth_year(nam, 0)
    await nam.says("/ngonngu")
    await nam.presses("Tiếng Việt")
    await takes_the_paper(nam, "ABC", 1)
    await office.organizer.says("/tinhhinh")
    await office.organizer.sees("đã nộp bài: 1")
    await office.comes_to("2023-08-21T08:30")
    await nam.says("/ketqua")
    await nam.sees("Thứ hạng: 1 trên 1", "Đáp số câu dự đoán: 1")


async def test_an_exclusion_that_has_ended_excludes_no_more(people: People) -> None:
    await people.lists(EXCLUDED_EARLIER)
    lan = await people.recognised(LAN)
    await lan.presses(people.say("Tiếp tục"))
    await lan.presses(people.say("Vào thi"))
    await lan.sees("Tuần 1 · ")
    await lan.does_not_see(people.say(MARK))


async def test_nobody_is_urged_to_try_it_out(people: People) -> None:
    say = people.say
    await people.lists(EXCLUDED, NAM)
    lan, nam = await people.recognised(LAN), await people.recognised(NAM)
    await people.office.comes_to("2023-08-18T08:31")
    reminded = say("Anh/chị chưa nộp bài {round}", round="Tuần 1")
    await nam.sees(reminded)
    await lan.does_not_see(reminded, ever=True)


async def test_organizers_try_it_out(office: Office) -> None:
    toan = office.organizer
    await toan.starts("u-so-noi-vu")
    await toan.presses("Tôi đồng ý, tiếp tục")
    await toan.says("Xa Đức Toàn")
    await toan.sees("thành viên Ban Tổ chức không dự thi")
    await toan.presses("Thi thử")
    await toan.sees(MARK)


async def test_a_list_that_excludes_later_holds_before_the_ranking(office: Office) -> None:
    people = People(office, texts("vi"))
    await people.lists(LAN)
    lan = await people.recognised(LAN)
    await takes_the_paper(lan, "ABC", 1)
    await people.lists(EXCLUDED)
    await office.comes_to("2023-08-21T08:30")
    await lan.says("/ketqua")
    await lan.sees(MARK, "3/3")
