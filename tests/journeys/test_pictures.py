"""Questions with a picture: on the paper between others, and out of Word by way of the desk."""

import pytest

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from tests.contest.questions.drawn import drawn, opened
from tests.contest.questions.word_files import pictured_word
from tests.journeys import small_contest
from tests.journeys.conftest import OpenOffice
from tests.journeys.making import Maker
from tests.journeys.office import Office

HEAD, *LINES = small_contest.BANK.splitlines()
GREEN = drawn(colour="green")
PICTURED = "\n".join([f"{HEAD},hình", LINES[0], f"{LINES[1]},hinh.png", LINES[2]])


@pytest.fixture
def say() -> Texts:
    return texts("vi")


async def sees_the_picture(who: Person, *texts: str, of: str = "Câu 2/3") -> None:
    seen = await who.sees(of, *texts)
    assert opened(await who.downloads(seen)).getpixel((0, 0)) == (0, 128, 0)
    assert (await who.reads())[-1].message_id == seen.message_id


async def test_a_pictured_question_stands_among_the_others(open_office: OpenOffice) -> None:
    office = await open_office(bank=PICTURED, picture=GREEN)
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await lan.presses("A")
    await lan.presses("Câu sau ›")
    await sees_the_picture(lan, "◎")
    pictured = lan.last
    await lan.presses("B")
    await sees_the_picture(lan, "✓ B.")
    await lan.presses("Câu sau ›")
    await lan.sees("Câu 3/3")
    await lan.presses("C")
    await lan.sees("✓ C.")
    assert pictured.message_id not in [m.message_id for m in await lan.reads()]
    await lan.presses("‹ Câu trước")
    await sees_the_picture(lan, "✓ B.", "●◉●")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_picture_in_word_comes_as_far_as_the_preview_and_stays(
    new_office: Office, say: Texts
) -> None:
    maker, toan = Maker(new_office, say), new_office.organizer
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    await toan.presses("Câu hỏi của từng tuần")
    await toan.presses("Câu hỏi của Tuần 1")
    await toan.presses("Gửi tệp câu hỏi")
    plain = ("Câu 1. Một?", "A. 1", "B. 2", "Đáp án: A")
    told = pictured_word(*plain, "Câu 2. Hình gì?", GREEN, "A. Núi", "B. Sông", "Đáp án: A")
    await toan.sends_file("de.docx", told)
    await toan.presses("Xem từng câu")
    await toan.presses("Câu sau ›")
    await sees_the_picture(toan, "Hình gì?", of="Câu 2/2")
    await toan.presses("‹ Cả tệp")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.presses("‹ Các tuần")
    await toan.presses("‹ Bản nháp")
    await toan.presses("Gửi tệp Excel")
    form = await toan.sees("Bản nháp có 1 câu hỏi kèm hình, tệp Excel không chứa hình.")
    await maker.sends_the_form(await toan.downloads(form))
    await toan.sees("Đã nhận tệp mau.xlsx.")
    await toan.presses("Câu hỏi của từng tuần")
    await toan.presses("Câu hỏi của Tuần 1")
    await toan.presses("Xem và sửa từng câu")
    await toan.presses("Câu sau ›")
    await sees_the_picture(toan, "Hình gì?", of="Câu 2/2")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_picture_is_sent_for_a_question_and_taken_away_again(office: Office) -> None:
    toan = office.organizer
    await toan.says("/tochuc")
    for button in ("Ngân hàng câu hỏi", "Đã công bố: ", "Câu hỏi của Tuần 2"):
        await toan.presses(button)
    await toan.presses("Xem và sửa từng câu")
    await toan.presses("Sửa câu này")
    await toan.presses("Thêm hình")
    await toan.sends_file("de.txt", "Một?".encode())
    await toan.sees("Không mở được hình của câu này.", "Xin gửi hình của câu này vào đây")
    await toan.sends_photo("hinh.png", GREEN)
    await sees_the_picture(toan, of="Câu 1/3")
    await toan.presses("Sửa câu này")
    await toan.presses("Bỏ hình")
    await toan.sees("Câu 1/3")
    await toan.presses("Sửa câu này")
    await toan.presses("Hoàn tác")
    await sees_the_picture(toan, of="Câu 1/3")
    await toan.presses("‹ Cả tuần")
    await toan.presses("Nhận 3 câu hỏi cho Tuần 2")
    await toan.presses("Nhận 3 câu hỏi cho Tuần 2")
    await toan.sees("Đã nhận 3 câu hỏi.")
    await toan.presses("Xem và sửa từng câu")
    await sees_the_picture(toan, of="Câu 1/3")
