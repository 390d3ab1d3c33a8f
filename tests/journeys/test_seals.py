"""The key is sealed before anybody's eyes, and opened before them too."""

import re
from hashlib import sha256

from tests.journeys.office import Office, takes_the_paper
from tests.journeys.small_contest import BANK


def seal_in(text: str) -> str:
    found = re.search(r"Mã niêm phong đáp án: ([0-9a-f]{64})$", text, re.MULTILINE)
    assert found, text
    return found[1]


async def test_the_key_that_is_published_is_the_one_that_was_sealed(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.binds_a_group(lan)
    await office.comes_to("2023-08-21T08:00")
    posted = seal_in((await lan.sees("Tuần 2 đã mở", "đối chiếu", ever=True)).text)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-28T08:00")
    await lan.says("/ketqua")
    await lan.presses("Xem đáp án")
    await lan.presses("Niêm phong đáp án")
    opened = await lan.sees("Niêm phong đáp án · Tuần 2", "certutil -hashfile dap-an-tuan-2.txt")
    file = await lan.downloads(opened)
    assert sha256(file).hexdigest() == seal_in(opened.text) == posted
    assert "Câu 3: Tuần 2: Kéo dài đến năm nào?" in file.decode()
    assert re.findall("Đáp án: (.)", file.decode()) == ["A", "B", "C"]


async def test_while_a_round_is_open_its_seal_tells_nothing(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/thele")
    await lan.presses("Niêm phong đáp án")
    shown = await lan.sees("Niêm phong đáp án · Tuần 1", "đăng cùng kết quả")
    assert shown.file_id == ""
    guessable = [BANK.format(week="Tuần 1").encode(), b"A\nB\nC\n", b"ABC"]
    assert seal_in(shown.text) not in [sha256(guess).hexdigest() for guess in guessable]


async def test_a_published_ranking_carries_the_code_that_freezes_it(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.binds_a_group(lan)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    post = await lan.sees("Bảng xếp hạng · Tuần 1", "Nguyễn T. L.", ever=True)
    assert re.search(r"^Mã kết quả: [0-9a-f]{32}$", post.text, re.MULTILINE)
