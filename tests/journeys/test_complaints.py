"""Who took part complains about a published result; organizers decide it in time."""

import pytest

from conversation.texts import Texts
from sandbox.people import Person
from storage import acts
from storage.database import Database
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_feedback import speaks

PUBLISHED = "2023-08-21T08:00"
WHY = "Câu 1 tôi chọn đúng theo Nghị quyết."


@pytest.fixture
async def lan(people: People) -> Person:
    """Somebody who has taken week 1, which is published; with an organizer of her language."""
    office, say = people.office, people.say
    await office.organizer.starts()
    await speaks(office.organizer, say)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "BBC", prediction=1)
    await speaks(lan, say)
    await office.comes_to(PUBLISHED)
    await lan.sees(say("Kết quả {round} của anh/chị", round="Tuần 1"))
    return lan


async def complains(lan: Person, say: Texts, number: int = 1) -> None:
    await lan.says("/ketqua")
    shown = await lan.sees(say("Kết quả {round} của anh/chị", round="Tuần 1"))
    await lan.presses(say("Khiếu nại kết quả"), on=shown)
    await lan.sees(say.many("Ban Tổ chức trả lời trong {n} ngày.", 5), "08:00 24/8/2023")
    await lan.says(WHY)
    await lan.sees(title(say, number), state(say, "đã tiếp nhận"), "26/8/2023")


def title(say: Texts, number: int) -> str:
    return say("Khiếu nại số {number} · {round}", number=number, round="Tuần 1")


def state(say: Texts, word: str) -> str:
    return say("Trạng thái: {state}.", state=say(word))


async def test_a_complaint_from_the_result_to_the_decision(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await complains(lan, say)
    await toan.sees(title(say, 1), "Nguyễn Thị Lan, Sở Nội vụ", WHY)
    await toan.presses(say("Nhận xem xét"))
    await lan.sees(title(say, 1), state(say, "đang xem xét"))
    await toan.presses(say("Chấp nhận"))
    await toan.sees(say("Quyết định: {state}.", state=say("được chấp nhận")))
    await toan.says("Đáp án câu 1 được xem lại.")
    await lan.sees(state(say, "được chấp nhận"), "Đáp án câu 1 được xem lại.")
    await toan.sees(state(say, "được chấp nhận"))
    await lan.says("/ketqua")
    await lan.sees(say("Kết quả {round} của anh/chị", round="Tuần 1"))
    await lan.presses(say("Khiếu nại kết quả"))


async def test_the_first_decision_counts(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await complains(lan, say)
    notice = await toan.sees(WHY)
    await toan.presses(say("Không chấp nhận"), on=notice)
    await toan.says("Đáp án đúng theo văn bản.")
    await lan.sees(state(say, "không được chấp nhận"))
    await toan.presses_data("kd.1.1", on=toan.last)
    await toan.says("Đổi ý")
    await lan.does_not_see("Đổi ý", ever=True)


async def test_after_the_window_it_is_refused_courteously(people: People, lan: Person) -> None:
    say, office = people.say, people.office
    await lan.says("/ketqua")
    shown = await lan.sees(say("Kết quả {round} của anh/chị", round="Tuần 1"))
    await office.comes_to("2023-08-24T08:01")
    await lan.presses(say("Khiếu nại kết quả"), on=shown)
    await lan.sees(say("Đã hết thời hạn khiếu nại về {round}", round="Tuần 1"), "08:00 24/8/2023")
    await lan.says("/ketqua")
    assert say("Khiếu nại kết quả") not in str((await lan.sees("Tuần 1")).buttons)


async def test_organizers_are_reminded_each_morning_until_it_is_decided(
    people: People, lan: Person
) -> None:
    say, office, toan = people.say, people.office, people.office.organizer
    await complains(lan, say)
    await toan.sees(WHY)
    await office.comes_to("2023-08-23T10:00")
    await toan.does_not_see(say("Khiếu nại sắp đến hạn"), ever=True)
    await office.comes_to("2023-08-24T09:00")
    await toan.sees(say("Khiếu nại sắp đến hạn"), "08:00 26/8")
    await office.comes_to("2023-08-27T09:00")
    await office.comes_to("2023-08-27T18:00")
    late = say.many("Khiếu nại quá hạn: {n}", 1)
    await toan.sees(late, say.many("quá hạn {n} ngày", 1), ever=True)
    assert len([m for m in await toan.reads() if late in m.text]) == 1
    await toan.says("/khieunai")
    await toan.presses(f"1 · Tuần 1 · {say('đã tiếp nhận')} · {say.many('quá hạn {n} ngày', 1)}")
    await toan.sees(title(say, 1))


async def test_the_paper_as_its_owner_saw_it(people: People, lan: Person) -> None:
    say, toan = people.say, people.office.organizer
    await complains(lan, say)
    await toan.sees(WHY)
    await toan.presses(say("Bài thi"))
    await toan.sees("✓ A. Sáu", say("Đã chọn: {letter}.", letter="B"))
    await toan.presses(say("Câu sau ›"))
    await toan.sees("✓ B. Chính phủ")
    await toan.presses(say("Đính chính đáp án câu này"))
    await toan.sees(say("{round} · Câu {n} của ngân hàng", round="Tuần 1", n=2), "✓ B. Chính phủ")


async def test_nobody_else_reads_or_decides_it(office: Office) -> None:
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABC", prediction=1)
    await minh.presses_data("km.1", on=minh.last)
    await minh.says("Chưa công bố")
    await office.comes_to(PUBLISHED)
    await lan.says("/ketqua")
    await lan.presses("Khiếu nại kết quả")
    await lan.says(WHY)
    await lan.sees("Khiếu nại số 1")
    for data in ("ko.1", "kc.1", "kp.1.0", "kt.1", "kd.1.1", "kl.1.0", "km.1", "km.7"):
        await minh.presses_data(data, on=minh.last)
        await minh.says("Lời của Minh")
    await minh.does_not_see(WHY, ever=True)
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        done = {act.kind for act in await database.read(acts.recent, limit=50)}
    assert not done & {"take_complaint", "decide_complaint"}


async def test_the_window_and_the_deadline_are_printed(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/thele")
    await lan.presses("Tiếp ›")
    await lan.sees("Xếp hạng cá nhân")
    await lan.presses("Tiếp ›")
    await lan.sees("Khiếu nại được tiếp nhận trong 3 ngày", "trả lời mỗi khiếu nại trong 5 ngày")
