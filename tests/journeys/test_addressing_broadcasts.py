"""To whom a broadcast goes: each audience is who it says, and nobody else."""

from dataclasses import dataclass

import pytest

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from storage import roles
from storage.database import Database
from storage.roles import ORGANIZER, Role
from tests.contest.roster.workbooks import Value, workbook
from tests.journeys import small_contest
from tests.journeys.broadcasting import Writer
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import HEADER, LAN, NAM, People

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BLOCKS = """[[blocks]]
code = "so"
name = "Khối sở"
[[blocks]]
code = "huyen"
name = "Khối huyện"
"""
UNITS_IN_BLOCKS = (
    small_contest.UNITS.replace("Sở Nội vụ,,,", "Sở Nội vụ,,so,")
    .replace("Sở Tư pháp,,,", "Sở Tư pháp,,so,")
    .replace("Kim Bôi,,,", "Kim Bôi,,huyen,")
)


@dataclass(frozen=True)
class Crowd:
    """One in a department, two in a district below each other."""

    lan: Person
    bo: Person
    son: Person

    async def have_read(self, text: str) -> list[bool]:
        return [
            any(message.text == text for message in await each.reads())
            for each in (self.lan, self.bo, self.son)
        ]


async def meet(office: Office) -> Crowd:
    return Crowd(
        await office.meets("Nguyễn Thị Lan", "Sở Nội vụ"),
        await office.meets("Bùi Văn Bo", "Thị trấn Bo"),
        await office.meets("Quách Thị Son", "Xã Tú Sơn"),
    )


async def is_sent(writer: Writer, count: int) -> None:
    await writer.sends(count)
    await writer.reports(writer.sent(count, count))


async def test_a_unit_with_all_below_it(writer: Writer) -> None:
    crowd, toan, say = await meet(writer.office), writer.organizer, writer.say
    await writer.composes("Gửi huyện")
    await toan.presses(say("Một đơn vị và cấp dưới"))
    await toan.says("kim boi")
    await toan.sees(say("Đơn vị nào?"))
    await toan.presses("Huyện Kim Bôi ›")
    await toan.presses(say("{unit} (cả các đơn vị cấp dưới)", unit="Huyện Kim Bôi"))
    await toan.sees(say("{unit} và các đơn vị cấp dưới", unit="Huyện Kim Bôi"))
    await is_sent(writer, 2)
    assert await crowd.have_read("Gửi huyện") == [False, True, True]


async def test_a_block(open_office: OpenOffice, say: Texts) -> None:
    office = await open_office(language=say.language, top=BLOCKS, units=UNITS_IN_BLOCKS)
    crowd, writer = await meet(office), Writer(office, office.organizer, say)
    await writer.composes("Gửi khối")
    await writer.organizer.presses(writer.to("khối {block}", block="Khối huyện"))
    await is_sent(writer, 2)
    assert await crowd.have_read("Gửi khối") == [False, True, True]


async def test_who_has_begun_and_not_handed_in(writer: Writer) -> None:
    crowd, say = await meet(writer.office), writer.say
    await takes_the_paper(crowd.lan, "ABC", prediction=1)
    await crowd.bo.says("/thi")
    await crowd.bo.presses("Vào thi")
    await crowd.bo.sees("Câu 1/3")
    await writer.composes("Xin nộp bài")
    told = "người đã vào thi {round} mà chưa nộp bài"
    await writer.organizer.presses(writer.to(told, round="Tuần 1"))
    await is_sent(writer, 1)
    assert await crowd.have_read("Xin nộp bài") == [False, True, False]
    await writer.organizer.sees(say("Gửi cho: {whom}.", whom=say(told, round="Tuần 1")), ever=True)


async def lists(writer: Writer, text: str) -> Person:
    """Lan is recognised, and her phone is on the list; Nam is listed and never came. The organizer
    is asked for a list of recipients."""
    people = People(writer.office, texts("vi"))
    await writer.organizer.starts()
    await writer.organizer.sends_file("ds.xlsx", workbook(A=[HEADER, LAN, NAM]))
    await writer.organizer.presses(writer.say("Ghi danh sách này"))
    await writer.organizer.sees(writer.say("Đã ghi danh sách"))
    lan = await people.recognised(LAN)
    await writer.composes(text)
    await writer.organizer.presses(writer.say("Danh sách riêng (mã hoặc số điện thoại)"))
    await writer.organizer.sees(writer.say("Danh sách riêng"))
    return lan


async def test_a_list_that_is_typed(writer: Writer) -> None:
    lan, toan, say = await lists(writer, "Mời riêng"), writer.organizer, writer.say
    await toan.says("X-99")
    await toan.sees(say("Không nhận ra ai đã đăng ký dự thi."))
    await toan.says("NV-02\n+84 900 000 001; nv-01, X-99")
    await toan.sees(
        say.many("Nhận ra {n} người đã đăng ký.", 1),
        say.many("Không nhận ra {n} dòng: {shown}", 2, shown="NV-02, X-99"),
    )
    await is_sent(writer, 1)
    await lan.sees("Mời riêng", ever=True)


async def test_a_list_in_a_file_has_its_codes_in_any_column(writer: Writer) -> None:
    lan, toan, say = await lists(writer, "Mời riêng"), writer.organizer, writer.say
    await toan.sends_file("hong.xlsx", b"PK")
    await toan.sees(say("Danh sách riêng"), "hong.xlsx")
    rows: list[tuple[Value, ...]] = [("STT", "Họ tên", "Mã"), (1, "Nguyễn Thị Lan", "NV-01")]
    await toan.sends_file("moi.xlsx", workbook(A=rows))
    await toan.sees(say.many("Nhận ra {n} người đã đăng ký.", 1))
    await is_sent(writer, 1)
    await lan.sees("Mời riêng", ever=True)


async def test_two_organizers_do_not_send_the_same_by_accident(writer: Writer) -> None:
    office, say = writer.office, writer.say
    lan = await office.meets("Nguyễn Thị Lan")
    ha = await office.world.new_person("Hà", language_code=say.language)
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        role, at = Role(ORGANIZER), office.clock.now()
        await database.write(roles.give, f"telegram:{ha.id}", role, by="test", at=at)
    others = Writer(office, ha, say)
    await writer.composes("Kính mời")
    await writer.addresses_everybody()
    await others.sends_to_everybody("Kính mời", people=1)
    await others.reports()
    await writer.sends(1)
    await writer.organizer.sees(say("Nội dung này vừa được gửi"), f"telegram:{ha.id}")
    await writer.organizer.presses(say("Không gửi"))
    await writer.organizer.sees(say("Thông báo chưa gửi"))
    assert sum(message.text == "Kính mời" for message in await lan.reads()) == 1
