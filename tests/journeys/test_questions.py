"""Questions come as offices have them: doubts are shown, settled in chat, and then taken."""

from pathlib import Path

import pytest

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from storage import acts, drafts
from tests.contest.questions.word_files import word
from tests.journeys.conftest import OpenOffice
from tests.journeys.making import Maker
from tests.journeys.office import Office, joins, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_broadcasts import data_of
from tests.journeys.test_early_trials import loads_otherwise, loses_the_role
from tests.journeys.test_roles import gets

on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

AWKWARD = """
Câu 1. Chương trình tổng thể có mấy nội dung?
A. Ba
**B. Sáu**
**C. Tất cả các phương án trên**
Căn cứ: Nghị quyết số 76/NQ-CP
Câu 2. Cơ quan nào ban hành Nghị quyết số 76 ngày 15 tháng 7 năm 2021?
A. Quốc hội
B. Chính phủ
Đáp án: B
Câu 3. Cơ quan nào ban hành Nghị quyết số 76 ngày 15 tháng 7 năm 2021?
A. Bộ Nội vụ
B. Chính phủ
"""
WEEK_2 = """câu hỏi,a,b,đáp án,căn cứ
Một cộng một bằng mấy?,Một,Hai,A,Sách Toán
Ba trừ hai bằng mấy?,Một,Hai,A,Sách Toán
Hai nhân hai bằng mấy?,Bốn,Hai,A,Sách Toán
"""


@pytest.fixture
def say() -> Texts:
    return texts("vi")


async def corrects(person: Person, what: str, text: str = "") -> None:
    """The question on the screen; a part is typed anew."""
    await person.presses("Sửa câu này")
    await person.presses(what)
    if text:
        await person.sees("xin gõ nội dung mới vào đây")
        await person.says(text)


async def goes_to(person: Person, week: str) -> None:
    await person.says("/tochuc")
    await person.presses("Ngân hàng câu hỏi")
    await person.presses("Đã công bố: ")
    await person.presses(f"Câu hỏi của {week}")


async def sends_questions_for_week_2(person: Person, text: str) -> None:
    await goes_to(person, "Tuần 2")
    await person.presses("Gửi tệp câu hỏi")
    await person.sees("Câu hỏi hiện có chưa bị thay.")
    await person.sends_file("tuan-2.csv", text.encode())
    await person.sees("Đọc được 3 câu hỏi.")


@on_one_database
async def test_an_awkward_file_is_settled_in_chat_and_taken(new_office: Office, say: Texts) -> None:
    maker, toan = Maker(new_office, say), new_office.organizer
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    await toan.presses("Câu hỏi của từng tuần")
    await toan.presses("Câu hỏi của Tuần 1")
    await toan.presses("Gửi tệp câu hỏi")
    await toan.sends_file("de.docx", word(AWKWARD))
    await toan.sees("Đọc được 3 câu hỏi.", "3 câu có nghi vấn", "2 câu phải sửa hoặc bỏ")
    await toan.presses("Chỉ các câu có nghi vấn (3)")
    await toan.sees("Câu 1/3", "⚠ Phải sửa: Có nhiều hơn một phương án", "đoạn 1")
    await corrects(toan, "B đúng")
    await toan.sees("Câu 1/3", "✓ B. Sáu")
    await toan.does_not_see("Phải sửa")
    await toan.presses("Câu nghi vấn tiếp theo: câu 2")
    await toan.sees("Câu 2/3", "⚠ Câu này chưa ghi căn cứ")
    await corrects(toan, "Căn cứ", "Nghị quyết số 76/NQ-CP")
    await toan.sees("Căn cứ: Nghị quyết số 76/NQ-CP")
    await toan.presses("Câu sau ›")
    await toan.sees("Câu 3/3", "⚠ Phải sửa: ")
    await corrects(toan, "Bỏ câu này")
    await toan.sees("Câu này đã bỏ")
    await corrects(toan, "Hoàn tác")
    await toan.sees("⚠ Phải sửa: ")
    await corrects(toan, "Bỏ câu này")
    await toan.presses("‹ Cả tệp")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.sees("câu hỏi hiện có của Tuần 1 sẽ được thay.")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.sees("Đã nhận 2 câu hỏi.", "Tuần 1 đang có 2 câu hỏi.")
    kinds = [act.kind for act in await new_office.read(acts.recent, 20)]
    assert kinds.count("correct_question") == 4
    assert kinds.count("undo_question") == kinds.count("take_questions") == 1


@on_one_database
async def test_a_question_writer_brings_the_next_weeks_questions(open_office: OpenOffice) -> None:
    office = await open_office(target="none", chain='["score", "shorter_time"]')
    hoa = await gets(People(office, texts("vi")), "Người ra đề", "Hoa")
    await sends_questions_for_week_2(hoa, WEEK_2)
    await hoa.presses("Xem từng câu")
    await corrects(hoa, "B đúng")
    await hoa.sees("✓ B. Hai")
    await hoa.presses("‹ Cả tệp")
    await hoa.presses("Nhận 3 câu hỏi cho Tuần 2")
    asked = await hoa.sees("3 câu hỏi hiện có của Tuần 2 sẽ được thay.")
    await hoa.presses("Nhận 3 câu hỏi cho Tuần 2")
    await hoa.sees("Đã nhận 3 câu hỏi.")
    pressed = data_of(asked, "Nhận 3 câu hỏi cho Tuần 2")
    await hoa.presses_data(pressed, on=hoa.last)
    await hoa.sees("Bản này đã được nhận lúc")
    lan = await office.meets("Nguyễn Thị Lan")
    await office.comes_to("2023-08-21T07:30")
    await takes_the_paper(lan, "BAA")
    await hoa.presses_data(pressed, on=hoa.last)
    await hoa.sees("Tuần 2 đã mở, câu hỏi và đáp án đã niêm phong")
    await joins(hoa, "Đinh Thị Hoa", "Sở Nội vụ")
    await hoa.says("/thi")
    await hoa.does_not_see("Vào thi")
    await office.comes_to("2023-08-28T08:30")
    await lan.says("/ketqua")
    await lan.sees("Số câu đúng: 3/3")


async def test_two_who_correct_one_question_lose_nothing_of_each_other(office: Office) -> None:
    people = People(office, texts("vi"))
    hoa, mai = [await gets(people, "Người ra đề", name) for name in ("Hoa", "Mai")]
    for person in (hoa, mai):
        await goes_to(person, "Tuần 2")
        await person.presses("Xem và sửa từng câu")
        await person.sees("Câu 1/3")
        await person.presses("Sửa câu này")
        await person.presses("Sửa nội dung câu hỏi")
        await person.sees("xin gõ nội dung mới vào đây")
    await hoa.says("Cải cách hành chính có mấy nội dung?")
    await hoa.sees("Cải cách hành chính có mấy nội dung?", "Câu 1/3")
    await mai.says("Chương trình có mấy nội dung?")
    await mai.sees(
        "câu này vừa được sửa ở nơi khác", "Anh/chị vừa gõ: “Chương trình có mấy nội dung?”"
    )
    await mai.sees("Cải cách hành chính có mấy nội dung?")
    await mai.presses("‹ Cả tuần")
    await mai.presses("Nhận 3 câu hỏi cho Tuần 2")
    asked = await mai.sees("3 câu hỏi hiện có của Tuần 2 sẽ được thay.")
    await hoa.presses("Sửa câu này")
    await hoa.presses("C đúng")
    await hoa.sees("✓ C. Bốn")
    await mai.presses("Nhận 3 câu hỏi cho Tuần 2", on=asked)
    await mai.sees("Câu hỏi vừa được sửa ở nơi khác. Xin xem lại trước khi nhận.")
    await mai.presses("Nhận 3 câu hỏi cho Tuần 2")
    await mai.sees("Đã nhận 3 câu hỏi.")


@on_one_database
async def test_the_draft_of_a_published_contest_gets_the_same(
    new_office: Office, say: Texts
) -> None:
    maker, toan = Maker(new_office, say), new_office.organizer
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    await maker.publishes()
    await goes_to(toan, "Tuần 1")
    await toan.presses("Xem và sửa từng câu")
    await corrects(toan, "Sửa A", "Hai mươi")
    await toan.presses("‹ Cả tuần")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.sees("Đã nhận 2 câu hỏi.")
    files = await new_office.read(drafts.files, 1)
    assert b"Hai m\xc6\xb0\xc6\xa1i" in files["tuan-1.csv"]


@on_one_database
async def test_who_has_seen_a_weeks_questions_never_competes_in_it(office: Office) -> None:
    hoa = await gets(People(office, texts("vi")), "Người ra đề", "Hoa")
    for _ in range(2):
        await goes_to(hoa, "Tuần 2")
        await hoa.sees("Ai đã xem câu hỏi của tuần nào thì không dự thi tuần đó")
        await hoa.presses("Xem và sửa từng câu")
        await hoa.presses("Câu sau ›")
    await loses_the_role(office, "Người ra đề")
    await joins(hoa, "Đinh Thị Hoa", "Sở Nội vụ")
    await office.comes_to("2023-08-21T07:30")
    await hoa.says("/thi")
    await hoa.sees("Anh/chị đã xem câu hỏi hoặc thi thử Tuần 2 khi làm việc cho Ban Tổ chức.")
    await hoa.presses("Thi thử")
    await hoa.sees("Thi thử, ngoài danh sách dự thi.", "Tuần 2 · Câu 1/3")
    (seen,) = await office.read(acts.of_kind, "see_questions")
    assert (seen.address, seen.detail["round"]) == (f"telegram:{hoa.id}", 2)


@on_one_database
async def test_who_takes_questions_is_told_that_others_have_come_meanwhile(
    office: Office, tmp_path: Path
) -> None:
    toan = office.organizer
    await sends_questions_for_week_2(toan, WEEK_2)
    await toan.presses("Xem từng câu")
    await corrects(toan, "B đúng")
    await toan.presses("‹ Cả tệp")
    await toan.presses("Nhận 3 câu hỏi cho Tuần 2")
    asked = await toan.sees("3 câu hỏi hiện có của Tuần 2 sẽ được thay.")
    await toan.does_not_see("đã được thay sau khi")
    await loads_otherwise(office, tmp_path, "Ai ban hành", "Cơ quan nào ban hành")
    await toan.presses("Nhận 3 câu hỏi cho Tuần 2", on=asked)
    await toan.sees("Câu hỏi vừa được sửa ở nơi khác.", "đã được thay sau khi bản này được gửi.")
    await toan.presses("Nhận 3 câu hỏi cho Tuần 2")
    await toan.sees("Đã nhận 3 câu hỏi.")


@on_one_database
async def test_too_few_questions_are_not_taken_for_a_contest_that_people_see(
    office: Office,
) -> None:
    toan = office.organizer
    await sends_questions_for_week_2(toan, WEEK_2)
    await toan.presses("Xem từng câu")
    await corrects(toan, "Bỏ câu này")
    await toan.presses("‹ Cả tệp")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 2")
    await toan.sees("✗ Chưa nhận được: “Tuần 2” hỏi 3 câu, nhưng ngân hàng chỉ có 2 câu.")
    await toan.presses("Chưa nhận")
    await toan.presses("Gác lại")
    await toan.presses("Gác lại")
    await toan.sees("Tuần 2 đang có 3 câu hỏi.")
    await toan.presses("Bản đã gác lại ")
    await toan.sees("Tệp tuan-2.csv", "Đọc được 3 câu hỏi.")
    await toan.presses("Lấy lại bản này")
    await toan.sees("Đã lấy lại bản này để xem và nhận.", "Đã bỏ 1 câu.")
