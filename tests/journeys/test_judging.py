"""The jury marks on its phones, and the host leads from the call to the published result."""

import pytest

from sandbox.people import Person
from tests.journeys.office import Office
from tests.journeys.stage import (
    BO,
    HOA,
    KIM_LAP,
    MAI,
    TIEN,
    TU_SON,
    Hall,
    gives,
    marks,
    opens_sheet,
)


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = Hall(office)
    await hall.loads()
    return hall


async def test_a_judge_hears_of_the_team_and_marks_it(hall: Hall) -> None:
    hoa = await hall.judge(HOA)
    await hall.calls(BO)
    await hoa.sees(f"Trên sân khấu: {BO}")
    await hoa.presses("Chấm điểm")
    await hoa.presses("Tiêu chí 1")
    await hoa.presses("14,5")
    await hoa.sees("1. Nội dung: 14,5/15", "Cộng đến lúc này: 14,5.")
    await hoa.presses("Tiêu chí 2")
    await hoa.presses("4,75")
    await hoa.sees("Tổng điểm: 19,25.")
    await hoa.presses("Nộp phiếu")
    await hoa.sees("✓ Phiếu đã nộp.")
    await hall.opens_desk()
    await hall.host.sees(f"Chưa có phiếu của: {MAI}")


async def test_what_is_no_mark_is_asked_again(hall: Hall) -> None:
    hoa = await hall.judge(HOA)
    await opens_sheet(hoa, BO)
    await hoa.presses("Tiêu chí 1")
    await hoa.presses("Nhập số điểm")
    await hoa.says("16")
    await hoa.sees("Điểm phải từ 0 đến 15.")
    await hoa.says("7,3")
    await hoa.sees("Điểm phải theo bước 0.5.")
    await hoa.says("7.5")
    await hoa.sees("7,5/15")


async def test_nobody_marks_a_team_of_the_own_unit(hall: Hall) -> None:
    tien = await hall.judge(TIEN)
    await tien.presses("Chấm điểm")
    shown = await tien.sees("Chấm điểm: Tiểu phẩm")
    assert [f"{BO} (cùng đơn vị)"] in shown.buttons
    await tien.presses_data("lm.1.1.0.1000", on=tien.last)
    await tien.does_not_see("Nội dung: 10/15", ever=True)


async def test_before_the_lock_a_sheet_is_corrected_and_others_stay_unseen(hall: Hall) -> None:
    hoa, mai = await hall.judge(HOA), await hall.judge(MAI)
    await marks(mai, BO, "10", "3")
    await marks(hoa, BO, "12", "4")
    await hoa.does_not_see(MAI, ever=True)
    await hoa.presses("Sửa phiếu này")
    await gives(hoa, "13")
    await hoa.presses("Nộp phiếu")
    await hoa.sees("Tổng điểm: 17.", "✓ Phiếu đã nộp.")
    await hall.locks()
    await hoa.says("/hoithi")
    await hoa.presses("Chấm điểm")
    await hoa.presses_data("lp.1.0.0", on=hoa.last)  # "Cả Ban", beside each team
    await hoa.sees(f"{HOA}: ", f"{MAI}: ")


async def test_after_the_lock_two_people_answer_for_a_correction(hall: Hall) -> None:
    hoa = await hall.judge(HOA)
    await marks(hoa, BO, "12", "4")
    await hall.locks()
    await hoa.presses("Sửa phiếu này")
    await hoa.sees("Xin nhập lý do.")
    await hoa.says("Ghi nhầm tiêu chí 1")
    await gives(hoa, "14")
    await hoa.presses("Nộp phiếu")
    await hoa.sees("Phiếu chờ người thứ hai xác nhận.")
    await hall.opens_desk()
    await hall.host.presses("Phiếu chờ xác nhận")
    await hall.host.presses(f"{BO} · Tiểu phẩm · {HOA}")
    await hall.host.sees("Ghi nhầm tiêu chí 1", "Nội dung: 14 (phiếu cũ 12)")
    await hall.host.presses("Xác nhận")
    await hall.host.sees("Không có phiếu nào chờ xác nhận.")
    await hoa.says("/hoithi")
    await hoa.presses("Phiếu chờ xác nhận")
    await hoa.sees("Không có phiếu nào chờ xác nhận.")


async def test_a_paper_sheet_is_typed_in_by_one_and_confirmed_by_another(hall: Hall) -> None:
    hoa, host = await hall.judge(HOA), hall.host
    await hall.opens_desk()
    await host.presses("Các phiếu chấm")
    await host.presses(BO)
    await host.presses(MAI)
    await host.sees(f"Phiếu giấy của {MAI}.")
    await gives(host, "10", "3")
    await host.presses("Nộp phiếu")
    await host.sees("Phiếu chờ người thứ hai xác nhận.")
    await hoa.says("/hoithi")
    await hoa.presses("Phiếu chờ xác nhận")
    await hoa.presses(f"{BO} · Tiểu phẩm · {MAI}")
    await hoa.presses("Xác nhận")
    await hoa.sees("Không có phiếu nào chờ xác nhận.")


async def a_part_is_marked(hall: Hall, hoa: Person) -> None:
    for team, content in ((BO, "12"), (TU_SON, "12"), (KIM_LAP, "10")):
        await marks(hoa, team, content, "4")
    await hall.locks()


async def test_points_are_revealed_from_the_last_place_up(hall: Hall) -> None:
    hoa, host = await hall.judge(HOA), hall.host
    await a_part_is_marked(hall, hoa)
    await hoa.says("/hoithi")
    await hoa.presses("Bảng điểm")
    await hoa.sees("Chưa công bố điểm phần thi nào.")
    await host.presses("Công bố thêm một đội")
    await hoa.presses("Cập nhật")
    await hoa.sees(f"3. {KIM_LAP}: 14")
    await hoa.does_not_see(f"{BO}: 16")
    await host.presses("Công bố tất cả")
    await hoa.presses("Cập nhật")
    await hoa.sees(f"1. {BO}: 16", f"1. {TU_SON}: 16")


async def test_a_tie_is_for_the_head_of_the_jury_and_the_result_is_published(hall: Hall) -> None:
    hoa, host = await hall.judge(HOA), hall.host
    await a_part_is_marked(hall, hoa)
    await hoa.says("/hoithi")
    await hoa.presses("Các đội bằng điểm")
    await hoa.sees(f"Hạng 1, 16 điểm: {BO}, {TU_SON}")
    await hoa.presses(f"Xếp trên: {TU_SON}")
    await hoa.says("Tiểu phẩm trọn vẹn hơn")
    await hoa.sees("Không có đội nào bằng nhau.")
    await host.presses("Công bố kết quả Hội thi")
    await host.presses("Công bố, không sửa nữa")
    await hoa.sees("Kết quả Hội thi thử", f"1. {TU_SON}: 16", f"2. {BO}: 16")
    await hall.opens_desk()
    await host.sees("Kết quả đã công bố; không sửa được gì nữa.")


async def test_the_clock_costs_what_was_over_and_can_be_put_right(hall: Hall) -> None:
    hoa, host = await hall.judge(HOA), hall.host
    await marks(hoa, BO, "12", "4")
    await hall.calls(BO)
    await host.presses("Chạy đồng hồ")
    await host.sees("đồng hồ đang chạy")
    await host.presses("Sửa thời gian")
    await host.says("11:30")
    await host.sees("Trừ quá giờ: 1.")


async def test_a_pause_stops_the_clock_and_the_host_but_no_judge(hall: Hall) -> None:
    hoa, host = await hall.judge(HOA), hall.host
    await hall.calls(BO)
    await host.presses("Chạy đồng hồ")
    running = await host.sees("đồng hồ đang chạy")
    await host.presses("Tạm dừng Hội thi")
    paused = await host.sees("Hội thi đang tạm dừng; đồng hồ đã dừng.")
    assert ["Tiếp tục Hội thi"] in paused.buttons
    assert "Khóa phần thi" in str(running.buttons)
    await host.presses_data("wl.1.0.1", on=paused)
    await host.sees("Việc vừa bấm chưa được làm.")
    await hoa.sees(f"Trên sân khấu: {BO}")
    await hoa.presses("Chấm điểm")
    await gives(hoa, "12", "4")
    await host.presses("Tiếp tục Hội thi")
    assert (await host.sees(f"Trên sân khấu: {BO}")).has_button("Chạy đồng hồ")
