"""A round's paper tried at the desk before the round opens: marked, and counting nowhere."""

from pathlib import Path

import pytest

from bot.importing import read_folder
from bot.says import texts
from conversation.action import encode
from conversation.action.early_trials import ShowEarlyResult
from conversation.action.results import ShowSolution
from handlers.making.loading import import_contest
from sandbox.people import Person
from storage import early_trials
from storage.database import Database
from tests.journeys import small_contest
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, joins, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_roles import gets

MARK = "THI THỬ – không tính kết quả"
OPENING = "2023-08-21T07:30"
on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def chooses_week_2(person: Person) -> None:
    await person.says("/tochuc")
    await person.presses("Thi thử trước giờ mở")
    await person.presses("Tuần 2 · mở lúc 07:30 21/8")
    await person.sees("Ai đã thi thử tuần nào thì không dự thi tuần đó", "Bài thi có 3 câu hỏi")


async def tries(person: Person, letters: str) -> None:
    await chooses_week_2(person)
    await person.presses("Bắt đầu thi thử")
    for i, letter in enumerate(letters, start=1):
        await person.sees(MARK, f"Tuần 2 · Câu {i}/3")
        await person.presses(letter)
        await person.sees(MARK, f"✓ {letter}.")
        if i < len(letters):
            await person.presses("Câu sau ›")
    await person.presses("Xem lại và nộp bài")
    await person.sees(MARK, "Xem lại trước khi nộp")
    await person.presses("Tiếp: nhập dự đoán")
    await person.sees(MARK, "Câu hỏi dự đoán")
    await person.says("9")
    await person.presses("Nộp bài")
    await person.sees(MARK, "✅ Anh/chị đã nộp bài Tuần 2", "Mã biên nhận: bài thi thử không có mã")


async def loads_otherwise(office: Office, path: Path, old: str, new: str) -> None:
    """The contest again, with other words in week 2's questions."""
    folder = small_contest.write(path)
    bank = folder / "tuan-2.csv"
    bank.write_text(bank.read_text().replace(old, new))
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        await import_contest(database, read_folder(folder), at=office.clock.now())


async def loses_the_role(office: Office, role: str) -> None:
    await office.organizer.says("/vaitro")
    await office.organizer.presses(role)
    await office.organizer.presses("Thôi vai trò:")
    await office.organizer.presses("Thôi vai trò")
    await office.organizer.sees("Chưa có ai.")


@on_one_database
async def test_a_question_writer_tries_a_paper_as_often_as_wanted(office: Office) -> None:
    hoa = await gets(People(office, texts("vi")), "Người ra đề", "Hoa")
    await tries(hoa, "ABD")
    await hoa.presses("Xem kết quả, đáp án")
    await hoa.sees(MARK, "Số câu đúng: 2/3", "Bài thi thử không được xếp hạng.")
    await hoa.presses("Xem đáp án")
    await hoa.sees(MARK, "Tuần 2 · Câu 1/3", "✅ Anh/chị chọn A: đúng.")
    await hoa.presses("‹ Về kết quả")
    await hoa.presses("Thi thử lại")
    await tries(hoa, "ABC")
    await hoa.presses("Xem kết quả, đáp án")
    await hoa.sees(MARK, "Số câu đúng: 3/3")


async def test_who_tried_a_round_never_competes_in_it(office: Office) -> None:
    hoa = await gets(People(office, texts("vi")), "Người ra đề", "Hoa")
    await tries(hoa, "ABC")
    receipt = await hoa.sees("Mã biên nhận")
    await loses_the_role(office, "Người ra đề")
    await hoa.presses("Xem kết quả, đáp án", on=receipt)
    await hoa.does_not_see("Số câu đúng: 3/3", ever=True)
    await joins(hoa, "Đinh Thị Hoa", "Sở Nội vụ")
    await office.comes_to(OPENING)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABD", 1)
    await hoa.says("/thi")
    await hoa.sees("Anh/chị đã xem câu hỏi hoặc thi thử Tuần 2 khi làm việc cho Ban Tổ chức.")
    await hoa.presses("Thi thử")
    await hoa.sees("Thi thử, ngoài danh sách dự thi.", "Tuần 2 · Câu 1/3")
    await office.comes_to("2023-08-28T08:30")
    await lan.says("/ketqua")
    await lan.sees("Thứ hạng: 1 trên 1")


@on_one_database
async def test_an_approver_tries_it_and_learns_nothing_of_the_key(office: Office) -> None:
    hoa = await gets(People(office, texts("vi")), "Người duyệt kết quả", "Hoa")
    await tries(hoa, "ABD")
    receipt = await hoa.sees("bài thi thử không có mã")
    assert receipt.buttons == [["‹ Thi thử trước giờ mở"]]
    (trial,) = await office.read(early_trials.of_address, f"telegram:{hoa.id}")
    for action in (ShowEarlyResult(trial.id), ShowSolution(-trial.id, 2)):
        await hoa.presses_data(encode(action), on=receipt)
        await hoa.does_not_see("Số câu đúng", ever=True)
        await hoa.does_not_see("Đáp án đúng", ever=True)


@on_one_database
async def test_no_trial_goes_on_when_the_round_opens(open_office: OpenOffice) -> None:
    office = await open_office(minutes=0)
    await chooses_week_2(office.organizer)
    await office.organizer.presses("Bắt đầu thi thử")
    question = await office.organizer.sees(MARK, "Câu 1/3", "Xin nộp bài trước 07:30 21/8")
    await office.comes_to(OPENING)
    await office.organizer.presses("A", on=question)
    await office.organizer.sees(MARK, "Tuần 2 đã mở, nên bài thi thử kết thúc.")
    await office.organizer.presses("‹ Thi thử trước giờ mở")
    await office.organizer.sees("Không còn tuần thi nào chưa mở.")


@on_one_database
async def test_a_trial_ends_when_the_questions_are_replaced(office: Office, tmp_path: Path) -> None:
    await chooses_week_2(office.organizer)
    await office.organizer.presses("Bắt đầu thi thử")
    question = await office.organizer.sees(MARK, "Câu 1/3")
    await loads_otherwise(office, tmp_path, "Ai ban hành", "Cơ quan nào ban hành")
    await office.organizer.presses("A", on=question)
    await office.organizer.sees("Bài thi thử này không còn: câu hỏi của tuần thi đã được thay.")
    await office.organizer.presses("Tuần 2 · mở lúc 07:30 21/8")
    await office.organizer.presses("Bắt đầu thi thử")
    await office.organizer.presses("Câu sau ›")
    await office.organizer.sees(MARK, "Cơ quan nào ban hành Nghị quyết?")
