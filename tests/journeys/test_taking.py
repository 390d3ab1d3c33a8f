"""Taking the paper: one message, interrupted, repeated, late."""

from datetime import timedelta

from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, answers, takes_the_paper


async def test_the_paper_is_one_message_edited_in_place(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    paper = await lan.sees("Tuần 1 · Câu 1/3", "A. Sáu", "◎○○")
    await lan.presses("A")
    await lan.sees("✓ A. Sáu", "◉○○")
    await lan.presses("Câu sau ›")
    turned = await lan.sees("Câu 2/3", "●◎○")
    assert turned.message_id == paper.message_id


async def test_an_answer_may_be_changed_until_the_paper_is_handed_in(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await lan.presses("A")
    await lan.presses("C")
    await lan.sees("✓ C. Bốn")
    await lan.does_not_see("✓ A. Sáu")


async def test_an_answer_stays_where_the_rules_say_so(open_office: OpenOffice) -> None:
    office = await open_office(may_change="false")
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await lan.presses("A")
    await lan.sees("✓ A. Sáu")
    assert lan.last.buttons == [["Câu sau ›"]]


async def test_whoever_is_interrupted_goes_on_where_they_were(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await answers(lan, "AB")
    await lan.says("/start")
    await lan.sees("Anh/chị đang làm bài Tuần 1")
    await lan.presses("Làm tiếp")
    await lan.sees("Câu 3/3", "●●◎")


async def test_unanswered_questions_are_named_before_handing_in(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await answers(lan, "A-C")
    await lan.presses("Xem lại và nộp bài")
    await lan.sees("Chưa chọn: câu 2", "Bài chưa được nộp")
    await lan.presses("Câu 2")
    await lan.sees("Câu 2/3")


async def test_a_prediction_is_a_number(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await answers(lan, "ABC")
    await lan.presses("Xem lại và nộp bài")
    await lan.presses("Tiếp: nhập dự đoán")
    await lan.says("nhiều lắm")
    await lan.sees("Câu hỏi dự đoán", "nhiều lắm")
    await lan.says("1.250")
    await lan.sees("Dự đoán của anh/chị: 1.250")


async def test_a_second_try_in_the_same_week_shows_the_receipt(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=120)
    await lan.says("/thi")
    await lan.sees("Anh/chị đã nộp bài Tuần 1", "Mã biên nhận")
    await lan.does_not_see("Vào thi")


async def test_a_stale_button_shows_the_present_screen(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    first_question = await lan.sees("Câu 1/3")
    await answers(lan, "ABC")
    await lan.presses("Xem lại và nộp bài")
    await lan.presses("Tiếp: nhập dự đoán")
    await lan.says("3")
    await lan.presses("Nộp bài")
    await lan.sees("Anh/chị đã nộp bài")
    await lan.presses_data("a.1.0.3", on=first_question)
    await lan.sees("Anh/chị đã nộp bài Tuần 1")
    await lan.presses_data("st.1.1", on=first_question)
    await lan.sees("Anh/chị đã nộp bài Tuần 1")


async def test_nobody_answers_on_somebody_elses_paper(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    minh = await office.meets("Hoàng Văn Minh")
    await minh.presses_data("a.1.0.3", on=minh.last)
    await lan.says("/start")
    await lan.presses("Làm tiếp")
    await lan.sees("Câu 1/3", "◎○○")


async def test_when_the_time_is_up_what_was_chosen_is_handed_in(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await lan.presses("A")
    office.clock.set(office.clock.now() + timedelta(minutes=20))
    await lan.presses("B")
    await lan.sees("Đã hết thời gian làm bài", "Số câu đã trả lời: 1/3", "Mã biên nhận")


async def test_whoever_is_away_when_the_time_is_up_is_told(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await lan.presses("A")
    office.clock.set(office.clock.now() + timedelta(minutes=22))
    await office.jobs.look()
    await lan.sees("Bài thi Tuần 1 của anh/chị đã được nộp tự động", "Mã biên nhận")


async def test_at_the_close_an_open_paper_is_handed_in(open_office: OpenOffice) -> None:
    office = await open_office(minutes=0)
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Vào thi")
    await answers(lan, "AB")
    await office.comes_to("2023-08-20T21:02")
    await lan.sees("đã được nộp tự động", "21:00 20/8")


async def test_a_receipt_can_be_checked_later(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    receipt = lan.last.text.partition("Mã biên nhận: ")[2].split()[0]
    await lan.says("/biennhan")
    await lan.says("aaaa-bbbb")
    await lan.sees("AAAA-BBBB", "Kiểm tra biên nhận")
    await lan.says(receipt.lower())
    await lan.sees(f"Biên nhận {receipt}", "đúng như khi nộp")


async def test_two_attempts_where_the_rules_allow_two(open_office: OpenOffice) -> None:
    office = await open_office(attempts=2, target="none", chain='["score", "shorter_time"]')
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "DDD")
    await takes_the_paper(lan, "ABC")
    await lan.says("/thi")
    await lan.sees("Anh/chị đã nộp bài Tuần 1")
    await office.comes_to("2023-08-21T08:00")
    await lan.sees("Số câu đúng: 3/3", "Thứ hạng: 1")


async def test_the_score_at_once_where_the_rules_say_so(open_office: OpenOffice) -> None:
    office = await open_office(show_score="at_once")
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABD", prediction=1)
    await lan.sees("Số câu đúng: 2/3")
