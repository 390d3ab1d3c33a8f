"""After the Hội thi: minutes, figures, certificates that anybody can check, the units' season."""

from io import BytesIO

import mammoth
import pytest

from contest.reading.grids import read_grids
from sandbox.people import Person, SeenMessage
from tests.journeys.live import LiveHall, toml
from tests.journeys.office import Office
from tests.journeys.stage import BO, HOA, KIM_LAP, TOML, TU_SON, Hall, marks
from tests.journeys.test_certificates import on_postgresql, on_sqlite, scanned, words
from tests.journeys.test_reports import two_papers, workbook

CARRYING = TOML.replace(
    'lots_seed = "29-8"',
    'lots_seed = "29-8"\nseason_points = true\nseason_weight = 0.5\n'
    'participation_certificate = "Giấy chứng nhận tham gia Hội thi"',
).replace('leader = "Đinh Công Sơn"', 'unit = "kim-boi"\nleader = "Đinh Công Sơn"')
SON = "Đinh Công Sơn"


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = Hall(office)
    await hall.loads(CARRYING)
    return hall


async def comes_to_the_end(hall: Hall, hoa: Person) -> None:
    for team, content in ((BO, "12"), (TU_SON, "14"), (KIM_LAP, "10")):
        await marks(hoa, team, content, "4")
    await hall.locks()


async def publishes(hall: Hall) -> None:
    await hall.opens_desk()
    await hall.host.presses("Công bố kết quả Hội thi")
    await hall.host.presses("Công bố, không sửa nữa")
    await hall.host.sees("Xếp hạng chung cuộc", "Mã nhật ký lúc")


async def gets(host: Person, label: str, file: str) -> bytes:
    await host.says("/hoithi")
    await host.presses("Giấy tờ của Hội thi")
    await host.presses(label)
    return await host.downloads(await host.sees(file))


async def sees_in_time(person: Person, text: str) -> SeenMessage:
    """What is drawn first, and then sent at the pace of the messenger."""
    return await person.sees(text, ever=True, within_seconds=20)


def lines(data: bytes) -> list[str]:
    read = str(mammoth.extract_raw_text(BytesIO(data)).value)
    return [line for line in read.splitlines() if line]


@on_sqlite
async def test_minutes_are_a_draft_and_then_final_with_the_code_of_the_log(hall: Hall) -> None:
    hoa = await hall.judge(HOA)
    await comes_to_the_end(hall, hoa)
    draft = lines(await gets(hall.host, "Biên bản (Word)", "bien-ban-thu-du-thao.docx"))
    assert {"DỰ THẢO", "BIÊN BẢN", "Kết quả chưa công bố; xếp hạng tạm tính như sau."} <= {*draft}
    await publishes(hall)
    told = (await hoa.sees("Mã nhật ký lúc")).text
    final = lines(await gets(hall.host, "Biên bản (Word)", "bien-ban-thu.docx"))
    assert "DỰ THẢO" not in final
    assert any(told.rpartition(": ")[2] in line for line in final)
    at = final.index("THƯ KÝ")
    assert final[at + 2 : at + 4] == ["TRƯỞNG BAN GIÁM KHẢO", HOA]


@on_postgresql
async def test_everything_is_in_the_workbook(hall: Hall) -> None:
    await comes_to_the_end(hall, await hall.judge(HOA))
    data = await gets(hall.host, "Toàn bộ số liệu (Excel)", "so-lieu-thu-du-thao.xlsx")
    sheets = {grid.name: grid.rows[3:] for grid in read_grids("a.xlsx", data)}
    assert [(row[0], row[3], row[-1]) for row in sheets["Tổng điểm"]] == [
        (1, TU_SON, 18), (2, BO, 16), (3, KIM_LAP, 14),
    ]  # fmt: skip
    assert [row[7] for row in sheets["Điểm chấm"]] == [12, 4, 14, 4, 10, 4]
    assert {row[2] for row in sheets["Nhật ký"]} >= {f"{HOA}, Trưởng ban Giám khảo"}


@on_postgresql
async def test_a_team_is_sent_certificates_that_a_stranger_can_check(hall: Hall) -> None:
    hoa, lan = await hall.judge(HOA), await hall.takes("Các đội thi", "Quách Thị Lan")
    son = await hall.takes("Các đội thi", SON)
    await comes_to_the_end(hall, hoa)
    await publishes(hall)
    await sees_in_time(lan, "Chúc mừng Đội Xã Tú Sơn đạt Tiểu phẩm hay nhất!")
    pages = words(await lan.downloads(await sees_in_time(lan, "giay-chung-nhan-thu.pdf")))
    assert len(pages) == 3  # the team, its leader, its member
    assert all("TIỂU PHẨM HAY NHẤT" in page for page in pages)
    await sees_in_time(son, "trân trọng cảm ơn Đội Xã Kim Lập")
    guest = await hall.office.world.new_person("Khách", language_code="vi")
    await guest.starts(await scanned(lan))
    await guest.sees("do Ban Tổ chức cấp", "Đội Xã Tú Sơn", "Tiểu phẩm hay nhất", "Hội thi thử")


@on_sqlite
async def test_a_name_put_right_is_certified_anew_and_the_old_one_revoked(hall: Hall) -> None:
    hoa, son = await hall.judge(HOA), await hall.takes("Các đội thi", SON)
    await comes_to_the_end(hall, hoa)
    await publishes(hall)
    before = words(await son.downloads(await sees_in_time(son, "giay-chung-nhan-thu.pdf")))
    number = before[1].partition("Số: ")[2].split()[0]
    right = CARRYING.replace(SON, "Đinh Công Sỹ")
    await hall.host.sends_file("hoithi.toml", right.encode())
    await hall.host.sees("Đã nhận thể lệ Hội thi.")
    guest = await hall.office.world.new_person("Khách", language_code="vi")
    await guest.starts(f"g-{number}")
    await guest.sees("không còn giá trị", "Hội thi thử")
    await son.says("/hoithi")
    await son.presses("Giấy chứng nhận của đội")
    again = words(await son.downloads(await son.sees("giay-chung-nhan-thu.pdf")))
    assert [SON in page for page in (before[1], again[1])] == [True, False]
    assert "Đinh Công Sỹ" in again[1]


@on_postgresql
async def test_live_answers_are_there_once_their_question_is_revealed(office: Office) -> None:
    hall = LiveHall(office)
    await hall.loads(toml())
    nam = await hall.leader("Bùi Văn Nam")
    await hall.sends_questions()
    await hall.opens(1)
    await nam.sees("Hiểu biết · Câu 1/2")
    await nam.presses("B")
    await nam.sees("Đã nhận câu trả lời B lúc")
    assert await live_rows(hall) == []
    hall.waits(35)
    await hall.goes_to_live()
    await hall.reveals()
    assert await live_rows(hall) == [(1, "B", "được tính", BO, "B", "có")]


async def live_rows(hall: Hall) -> list[tuple[object, ...]]:
    data = await gets(hall.host, "Toàn bộ số liệu (Excel)", "so-lieu-thu-du-thao.xlsx")
    (rows,) = (grid.rows[3:] for grid in read_grids("a.xlsx", data) if "trực tiếp" in grid.name)
    return [(row[1], *row[3:6], *row[7:9]) for row in rows]


@on_sqlite
async def test_points_are_carried_into_the_season_of_the_units(hall: Hall) -> None:
    office, hoa = hall.office, await hall.judge(HOA)
    await comes_to_the_end(hall, hoa)
    await publishes(hall)
    await hoa.says("/hoithi")
    await hoa.presses("Điểm cả mùa của các đơn vị")
    await hoa.sees("1. Sở Tư pháp: 9 = – + 9", "2. Sở Nội vụ: 8 = – + 8", "Hội thi x 0,5.")
    await two_papers(office)
    await office.comes_to("2023-08-28T08:00")
    await hoa.presses("Điểm cả mùa của các đơn vị", on=await hall_of(hoa))
    await hoa.sees("1. Sở Nội vụ: 11 = 3 + 8", "2. Sở Tư pháp: 9 = – + 9")
    rows = (await workbook(office, about="Toàn cuộc thi"))["Đơn vị theo tuần"]
    assert [list(row[-2:]) for row in rows if row[1] == "Sở Nội vụ"] == [[8, 11]]
    await hoa.says("/xephang")
    await hoa.presses("Tỷ lệ của các đơn vị")
    await hoa.sees("Sở Nội vụ: 10,00% (1/10) · Hội thi 8")


async def hall_of(person: Person) -> SeenMessage:
    await person.says("/hoithi")
    return await person.sees("Hội thi thử")
