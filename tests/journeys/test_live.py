"""Teams answer live, on their phones; the host opens, reveals and replaces questions."""

import pytest

from tests.contest.questions.drawn import drawn
from tests.contest.questions.word_files import pictured_word
from tests.journeys.live import LAN, NAM, QUESTIONS, LiveHall, toml
from tests.journeys.office import Office
from tests.journeys.stage import BO, KIM_LAP, TU_SON

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_the_first_answer_in_time_counts(office: Office) -> None:
    hall = LiveHall(office)
    await hall.loads(toml(fastest=2))
    nam, lan = await hall.leader(NAM), await hall.leader(LAN)
    await hall.sends_questions()
    await hall.opens(1)
    asked = await nam.sees("Hiểu biết · Câu 1/2", "Chỉ lần bấm đầu tiên được tính.")
    late = await lan.sees("B. Một nơi nhận và trả kết quả")
    await nam.presses("B")
    await nam.sees("Đã nhận câu trả lời B lúc")
    await nam.presses_data("mq.1.0", on=asked)
    assert nam.toast == "Đã trả lời B trước đó; chỉ lần đầu được tính."
    await hall.host.presses("Cập nhật")
    shown = await hall.host.sees("Đã trả lời: 1/3.", f"Còn chờ: {TU_SON}, {KIM_LAP}")
    assert "Đáp án" not in shown.text
    hall.waits(35)
    await lan.sees("Hết giờ. Xin chờ công bố đáp án.")
    await lan.presses_data("mq.1.1", on=late)
    assert lan.toast == "Hết giờ: câu trả lời này không được tính."
    await hall.reveals()
    await hall.host.sees(f"{BO}: 7", f"{TU_SON}: 0")
    revealed = await nam.sees("Đáp án: B.", "Điểm của đội ở câu này: 7.", ever=True)
    assert revealed.message_id == asked.message_id
    await lan.sees("Không có câu trả lời trong thời gian.", "Điểm của đội ở câu này: 0.")
    await hall.locks()
    await hall.host.presses("Công bố tất cả")
    await hall.host.presses("Bảng điểm")
    await hall.host.sees(f"1. {BO}: 14")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_question_is_replaced_and_a_stake_is_lost(office: Office) -> None:
    hall = LiveHall(office)
    await hall.loads(toml(questions=2, stake=3))
    nam = await hall.leader(NAM)
    await hall.sends_questions()
    await office.binds_a_group(nam)
    await hall.goes_to_live()
    await hall.host.presses("Nhận điểm đặt")
    await hall.host.sees("Đang nhận điểm đặt")
    await nam.presses("3")
    await nam.sees("Đang đặt: 3.")
    await hall.opens(1)
    await nam.sees("Mời cả nhóm cùng trả lời", ever=True)
    await hall.host.presses("Thay câu này")
    await hall.host.says("Câu hỏi in nhầm")
    await hall.host.sees("Câu này không tính.")
    await nam.sees("Câu này không tính. Các đội trả lời câu khác thay.", ever=True)
    await hall.host.presses("Nhận điểm đặt")
    await nam.sees("Đang đặt: 0.")
    await nam.presses("2")
    await nam.sees("Đang đặt: 2.")
    await hall.opens(1)
    posted = await nam.sees("Ai được phục vụ?", "Mời cả nhóm cùng trả lời", ever=True)
    await nam.presses("A", on=posted)
    assert nam.toast == "Đã nhận: A"
    await nam.presses("B", on=await nam.sees("Ai được phục vụ?", "Chỉ lần bấm", ever=True))
    await nam.sees("Đã nhận câu trả lời B lúc")
    await hall.host.presses("Khóa sớm")
    await hall.host.sees("Hết giờ.")
    await hall.reveals()
    await nam.sees("Đáp án: A. Người dân", "Điểm của đội ở câu này: -2.", ever=True)
    await nam.sees("1 người trong các nhóm đã trả lời, 100,00% trả lời đúng.", ever=True)


@on_sqlite
async def test_a_restart_in_the_middle_loses_nothing(idle_office: Office) -> None:
    """Nor does a picture, which stays above the question as it is brought up to date."""
    hall = LiveHall(idle_office)
    pictured = pictured_word("Câu 1. Hình gì?", drawn(), "A. Núi", "B. Sông", "Đáp án: B")
    async with idle_office.working():
        await hall.loads(toml(questions=1))
        nam = await hall.leader(NAM)
        await hall.sends_questions("cau-hoi.docx", pictured)
        await hall.opens(1, 1)
        asked = await nam.sees("Hình gì?", "Chỉ lần bấm đầu tiên được tính.")
        await nam.presses("B", on=asked)
        await nam.sees("Đã nhận câu trả lời B lúc")
    hall.waits(35)
    async with idle_office.working():
        await nam.sees("Hết giờ. Xin chờ công bố đáp án.")
        await hall.reveals()
        revealed = await nam.sees("Điểm của đội ở câu này: 5.")
    assert revealed.message_id == asked.message_id
    assert revealed.file_id


@on_sqlite
async def test_too_few_questions_are_refused_and_begun_ones_stay(office: Office) -> None:
    hall = LiveHall(office)
    await hall.loads(toml(questions=3))
    await hall.sends_questions()
    await hall.goes_to_live()
    await hall.host.presses("Gửi lại tệp câu hỏi")
    await hall.host.sends_file("it.txt", "Một?\nA. Một\nB. Hai\nANSWER: A\n".encode())
    await hall.host.sees("Tệp có 1 câu, thể lệ cần ít nhất 3 câu.")
    await hall.goes_to_live()
    await hall.opens(1, 3)
    await hall.host.presses_data("mf.1.1", on=hall.host.last)
    await hall.host.sends_file("cau-hoi.txt", QUESTIONS.encode())
    await hall.host.sees("Đã mở câu hỏi đầu tiên của phần thi này")
