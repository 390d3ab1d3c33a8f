"""Communes are merged and split in the middle of a contest, as in July 2025."""

from pathlib import Path

from bot.importing import read_folder
from handlers.making.loading import import_contest
from storage import roster
from storage.database import Database
from tests.journeys.office import Office, joins, takes_the_paper
from tests.journeys.people import LAN, NAM, People
from tests.journeys.small_contest import UNITS

MERGED = """mã,tên,biên chế,thay cho
so-noi-vu,Sở Nội vụ,10,
so-tu-phap,Sở Tư pháp,4,
kim-boi,Xã Kim Bôi,11,kim-boi-bo;kim-boi-tu-son
"""
SPLIT = """mã,tên,biên chế,thay cho
so-tu-phap,Sở Tư pháp,4,
so-noi-vu-a,Văn phòng Sở,3,so-noi-vu
so-noi-vu-b,Ban Thi đua,7,so-noi-vu
kim-boi,Huyện Kim Bôi,12,kim-boi-bo;kim-boi-tu-son
"""


async def reorganized(office: Office, folder: Path, units: str) -> None:
    """The new list of units is loaded while the bot is at work."""
    (folder / "contest" / "units.csv").write_text(units)
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        contest = read_folder(folder / "contest")
        await import_contest(database, contest, at=office.clock.now())


async def test_people_of_a_merged_unit_go_along_unasked(office: Office, tmp_path: Path) -> None:
    lan = await office.meets("Nguyễn Thị Lan", unit="Thị trấn Bo")
    await reorganized(office, tmp_path, MERGED)
    await lan.says("/start")
    await lan.sees("Tuần 1 đang mở")
    await lan.says("/quyenrieng")
    await lan.sees("Xã Kim Bôi")


async def test_a_closed_week_keeps_its_table_and_the_contest_counts_anew(
    office: Office, tmp_path: Path
) -> None:
    lan = await office.meets("Nguyễn Thị Lan", unit="Thị trấn Bo")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await reorganized(office, tmp_path, MERGED)
    await office.comes_to("2023-08-28T08:00")
    await lan.says("/xephang")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("– Xã Kim Bôi: 10,00% (1/10)", "Cộng: 4,17% (1/24)")
    await lan.presses_data("un.1.0", on=lan.last)
    await lan.sees("– Huyện Kim Bôi: 10,00% (1/10)")


async def test_people_of_a_split_unit_are_asked_once(office: Office, tmp_path: Path) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await reorganized(office, tmp_path, SPLIT)
    await lan.says("/start")
    await lan.sees("đã được sắp xếp lại", "Sở Nội vụ nay là các đơn vị dưới đây")
    await lan.presses("Ban Thi đua")
    await lan.sees("Anh/chị đã nộp bài Tuần 1")
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/xephang")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("Ban Thi đua: 14,29% (1/7)")


async def test_who_has_not_said_stays_in_the_figures(office: Office, tmp_path: Path) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await reorganized(office, tmp_path, SPLIT)
    await office.comes_to("2023-08-21T08:00")
    await lan.says("/xephang")
    await lan.presses("Tỷ lệ của các đơn vị")
    await lan.sees("– Sở Nội vụ: — (1)", "Cộng: — (1)")


async def test_the_old_link_leads_to_what_took_its_place(office: Office, tmp_path: Path) -> None:
    await reorganized(office, tmp_path, MERGED)
    mai = await office.world.new_person("Mai", language_code="vi")
    await mai.starts("u-kim-boi-tu-son")
    await mai.sees("Đơn vị của anh/chị theo đường dẫn: Xã Kim Bôi.")
    await mai.presses("Tôi đồng ý")
    await mai.says("Quách Thị Mai")
    await mai.sees("Tuần 1 đang mở")


async def test_the_old_link_of_a_split_unit_asks_for_the_part(
    office: Office, tmp_path: Path
) -> None:
    await reorganized(office, tmp_path, SPLIT)
    ann = await office.world.new_person("Ann", language_code="en")
    await ann.starts("u-so-noi-vu")
    await ann.presses("I agree")
    await ann.says("Quách Thị Mai")
    await ann.sees("Your unit has been reorganized", "Sở Nội vụ is now the units below")
    await ann.presses("Văn phòng Sở")
    await ann.sees("is open")


async def test_an_old_name_still_finds_the_unit(office: Office, tmp_path: Path) -> None:
    await reorganized(office, tmp_path, MERGED)
    minh = await office.world.new_person("Minh", language_code="vi")
    await joins(minh, "Hoàng Văn Minh", "tu son", finds="Xã Kim Bôi")
    await minh.sees("Tuần 1 đang mở")


async def test_a_list_that_takes_it_back_makes_the_old_units_live_again(
    office: Office, tmp_path: Path
) -> None:
    await reorganized(office, tmp_path, MERGED)
    await reorganized(office, tmp_path, UNITS)
    await office.meets("Nguyễn Thị Lan", unit="Xã Tú Sơn")


async def test_the_roster_follows_what_somebody_of_a_split_unit_says(
    people: People, tmp_path: Path
) -> None:
    office = people.office
    await people.lists(LAN, NAM)
    lan = await people.recognised(LAN)
    await reorganized(office, tmp_path, SPLIT)
    await lan.says("/start")
    await lan.sees(people.say("Đơn vị của anh/chị đã được sắp xếp lại"))
    await lan.presses("Ban Thi đua")
    await lan.sees("21:00 20/8")
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        counted = await database.read(roster.headcounts, 1, office.clock.now().date())
    assert counted == {"so-noi-vu-b": 1, "so-tu-phap": 1}
