"""What messages of every kind look like."""

from playwright.async_api import Page, expect

from sandbox.people import Bot, Group, Person
from sandbox.wire import JsonObject
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api, keyboard
from tests.sandbox.page.conftest import Opens, picture

pytestmark = PAGE_TEST


async def test_what_people_write_stays_text(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    evil = "<img src=x onerror=document.title='hỏng'><script>document.title='hỏng'</script>"
    await lan.says(evil)
    keys = keyboard([(evil, "x")])
    await api.result("sendMessage", chat_id=lan.id, text=evil, reply_markup=keys)
    await opens(lan, bot)
    shown = page.locator(".conversation").get_by_text(evil, exact=True)
    await expect(shown).to_have_count(3)
    assert await page.title() == "Trợ lý cuộc thi"


async def test_formatting_is_drawn(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    html = (
        "👋 <b>Đậm <i>nghiêng</i></b> <code>mã</code> <tg-spoiler>kín</tg-spoiler>"
        '<blockquote>trích</blockquote> <a href="https://example.vn/">nối</a>'
    )
    await api.result("sendMessage", chat_id=lan.id, text=html, parse_mode="HTML")
    await opens(lan, bot)
    text = page.locator(".text").last
    await expect(text.locator("strong").first).to_contain_text("Đậm")
    await expect(text.locator("strong em")).to_have_text("nghiêng")
    await expect(text.locator("blockquote")).to_have_text("trích")
    link = text.get_by_role("link", name="nối")
    await expect(link).to_have_attribute("href", "https://example.vn/")
    await text.get_by_role("button", name="Nội dung ẩn").press("Enter")
    await expect(text.locator(".spoiler")).to_have_class("spoiler revealed")


async def test_a_long_quotation_unfolds(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    html = f"<blockquote expandable>{'<br>Điều'.replace('<br>', chr(10)) * 9}</blockquote>"
    await api.result("sendMessage", chat_id=lan.id, text=html, parse_mode="HTML")
    await opens(lan, bot)
    folded = await page.locator("blockquote").bounding_box()
    await page.get_by_role("button", name="Xem thêm").click()
    opened = await page.locator("blockquote").bounding_box()
    assert folded and opened and opened["height"] > 2 * folded["height"]


async def test_an_instant_is_written_in_the_contest_s_zone(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    """1691973000 is 00:30 UTC of 14/8/2023: half past seven in Hòa Bình."""
    await lan.says("/start")
    html = '<tg-time unix="1691973000" format="dt">khai mạc</tg-time>'
    await api.result("sendMessage", chat_id=lan.id, text=html, parse_mode="HTML")
    await opens(lan, bot)
    await expect(page.locator(".text time")).to_contain_text("07:30")
    await expect(page.locator(".text time")).to_contain_text("14/8/2023")


async def test_an_edit_changes_the_message_in_place(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="Câu 1/10")
    await opens(lan, bot)
    await expect(page.get_by_role("log")).to_contain_text("Câu 1/10")
    message_id = sent.number("message_id")
    await api.result("editMessageText", chat_id=lan.id, message_id=message_id, text="Câu 2/10")
    await expect(page.get_by_role("log")).to_contain_text("Câu 2/10")
    await expect(page.get_by_role("article")).to_have_count(2)


async def test_an_album_is_one_bubble(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    media: list[JsonObject] = [
        {"type": "photo", "media": "attach://a", "caption": "Ba ảnh"},
        {"type": "photo", "media": "attach://a"},
        {"type": "photo", "media": "attach://a"},
    ]
    files = {"a": ("anh.png", picture())}
    await api.upload("sendMediaGroup", files, chat_id=str(lan.id), media=list(media))
    await opens(lan, bot)
    album = page.get_by_role("article").last
    await expect(album.get_by_role("group", name="Bộ ảnh").get_by_role("img")).to_have_count(3)
    await expect(album).to_contain_text("Ba ảnh")
    await album.get_by_role("button", name="Mở ảnh").first.click()
    await expect(page.get_by_role("dialog", name="Ảnh")).to_be_visible()


async def test_voting_and_taking_the_vote_back(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendPoll", chat_id=lan.id, question="Họp lúc nào?", options=["Sáng", "Chiều"])
    await opens(lan, bot)
    poll = page.get_by_role("group", name="Họp lúc nào?")
    await poll.get_by_role("button", name="Chiều").click()
    await expect(poll).to_contain_text("100%")
    await expect(poll.get_by_role("img", name="lựa chọn của bạn")).to_be_visible()
    await poll.click(button="right")
    await page.get_by_role("button", name="Rút lại lựa chọn").click()
    await expect(poll).to_contain_text("Chưa có ai chọn")


async def test_a_quiz_tells_what_was_right(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    quiz: JsonObject = {"type": "quiz", "correct_option_id": 0, "explanation": "Ngày 15/7/2021."}
    options = ["76/NQ-CP", "30/2020/NĐ-CP"]
    await api.result("sendPoll", chat_id=lan.id, question="Số nào?", options=[*options], **quiz)
    await opens(lan, bot)
    poll = page.get_by_role("group", name="Số nào?")
    await poll.get_by_role("button", name="30/2020").click()
    await expect(poll.get_by_role("img", name="chọn sai")).to_be_visible()
    await expect(poll.get_by_role("img", name="đáp án đúng")).to_be_visible()
    await expect(poll).to_contain_text("Ngày 15/7/2021.")


async def test_reacting_and_taking_it_back(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Kết quả tuần 1")
    await opens(lan, bot)
    await page.get_by_text("Kết quả tuần 1").last.click(button="right")
    await page.get_by_role("button", name="Bày tỏ 🎉").click()
    mine = page.get_by_role("button", name="🎉 1 người")
    await expect(mine).to_have_attribute("aria-pressed", "true")
    await mine.click()
    await expect(mine).to_have_count(0)


async def test_forwarding_to_a_group(
    page: Page, api: Api, lan: Person, bot: Bot, group: Group, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Thể lệ cuộc thi")
    await opens(lan, bot)
    await page.get_by_text("Thể lệ cuộc thi").last.click(button="right")
    await page.get_by_role("button", name="Chuyển tiếp").click()
    await page.get_by_role("dialog").get_by_role("button", name="Sở Nội vụ").click()
    await expect(page.get_by_role("heading", name="Sở Nội vụ")).to_be_visible()
    await expect(page.get_by_role("log")).to_contain_text("Chuyển tiếp từ Trợ lý cuộc thi")


async def test_protected_content_is_neither_copied_nor_saved(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    file = {"document": ("de-thi.pdf", b"%PDF")}
    await api.upload("sendDocument", file, chat_id=str(lan.id), protect_content="true")
    await opens(lan, bot)
    await page.get_by_text("de-thi.pdf").last.click(button="right")
    await expect(page.get_by_role("button", name="Trả lời")).to_be_visible()
    await expect(page.get_by_role("button", name="Chuyển tiếp")).to_have_count(0)
    await expect(page.get_by_role("link", name="Tải về")).to_have_count(0)


async def test_a_silent_message_says_so(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Khẽ", disable_notification=True)
    await opens(lan, bot)
    await expect(page.get_by_role("img", name="Gửi không báo")).to_have_count(1)


async def test_news_of_a_group_in_words(
    page: Page, lan: Person, minh: Person, group: Group, opens: Opens
) -> None:
    await lan.renames(group, "Sở Nội vụ tỉnh")
    await lan.removes(minh, from_=group)
    await opens(lan, group)
    log = page.get_by_role("log")
    await expect(log).to_contain_text("đã thêm Trợ lý cuộc thi")
    await expect(log).to_contain_text("đã đổi tên thành “Sở Nội vụ tỉnh”")
    await expect(log).to_contain_text("đã mời Bùi Văn Minh ra khỏi nhóm")
