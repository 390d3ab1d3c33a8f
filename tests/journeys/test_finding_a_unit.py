"""A province has thousands of units: nobody turns through all of them."""

from sandbox.people import Person
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office

NAMES = [f"Xã {first} {second}" for first in ("Bình", "Đông", "Vĩnh") for second in range(1, 31)]
UNITS = "mã,tên,cấp trên\nkim-boi,Huyện Kim Bôi,\nso-noi-vu,Sở Nội vụ,\n" + "".join(
    f"xa-{number},{name},kim-boi\n" for number, name in enumerate(NAMES)
)


async def asked_for_a_unit(office: Office, language: str, agree: str) -> Person:
    mai = await office.world.new_person("Mai", language_code=language)
    await mai.starts()
    await mai.presses(agree)
    await mai.says("Quách Thị Mai")
    await mai.says("0")
    return mai


async def test_a_long_list_opens_at_the_letter_of_a_name(open_office: OpenOffice) -> None:
    office = await open_office(units=UNITS)
    mai = await asked_for_a_unit(office, "vi", "Tôi đồng ý")
    await mai.presses("Huyện Kim Bôi")
    await mai.presses("V")
    await mai.presses("Xã Vĩnh 12")
    await mai.sees("Tuần 1 đang mở")


async def test_a_long_list_in_english(open_office: OpenOffice) -> None:
    office = await open_office(units=UNITS)
    mai = await asked_for_a_unit(office, "en", "I agree")
    await mai.presses("Huyện Kim Bôi")
    await mai.presses("Đ")
    await mai.presses("Next ›")
    await mai.presses("Xã Đông 15")
    await mai.sees("is open")
