"""What one does on the sandbox's page with a finger, and what one sees there."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import FilePayload, Locator, Page, expect

LONG_PHONE, LONGEST_PICTURE = 3000, 960  # dots


@dataclass(frozen=True)
class Finger:
    """On the glass of a phone, or on a mouse on a desk."""

    page: Page
    is_on_glass: bool

    @property
    def newest(self) -> Locator:
        """The newest message of the open chat, with its buttons."""
        return self.page.get_by_role("article").last

    async def touches(self, what: Locator) -> None:
        await (what.tap() if self.is_on_glass else what.click())

    async def becomes(self, name: str) -> None:
        person = self._person(name)
        await self.touches(person)
        await expect(person).to_have_attribute("aria-current", "true")

    async def opens(self, chat: str) -> None:
        """From the list of chats, which on a phone is one step back."""
        back, there = self.page.get_by_role("link", name="Về danh sách"), self._chat(chat)
        await expect(back.or_(there).filter(visible=True).first).to_be_visible()
        if await back.is_visible():
            await self.touches(back)
        await self.touches(there)
        await expect(self.page.get_by_role("log", name=chat)).to_be_visible()

    async def starts(self, bot: str) -> None:
        await self.opens(bot)
        await self.presses_below("Bắt đầu")

    async def presses(self, label: str) -> None:
        """A button under the newest message."""
        await self.touches(self.newest.get_by_role("button", name=label, exact=True))

    async def presses_below(self, label: str) -> None:
        """A button of the page itself."""
        await self.touches(self.page.get_by_role("button", name=label))

    async def writes(self, text: str) -> None:
        field = self.page.get_by_role("textbox", name="Viết tin nhắn")
        await self.touches(field)
        await field.press_sequentially(text)
        await self.touches(self.page.get_by_role("button", name="Gửi", exact=True))

    async def sends_file(self, name: str, content: bytes) -> None:
        await self.touches(self.page.get_by_label("Đính kèm"))
        async with self.page.expect_file_chooser() as chooser:
            await self.touches(self.page.get_by_role("button", name="Tệp", exact=True))
        file: FilePayload = {"name": name, "mimeType": "", "buffer": content}
        await (await chooser.value).set_files(file)

    async def saves_file(self, name: str, path: Path) -> None:
        """The one of this name that came last."""
        link = self.page.get_by_role("link", name=f"Tải về {name}").last
        async with self.page.expect_download() as download:
            await self.touches(link)
        await (await download.value).save_as(path)

    async def chooses_command(self, command: str) -> None:
        await self.presses_below("Danh sách lệnh")
        await self.presses_below(f"/{command}")

    async def goes_to_the_newest(self) -> None:
        """From where one has read to; whoever had the page open may be there already."""
        button = self.page.get_by_role("button", name="Về tin mới nhất")
        await expect(self.newest).to_be_visible()
        if await button.count():
            await self.touches(button)
        await expect(button).to_have_count(0)

    async def sees(self, *texts: str) -> str:
        """Wait until the newest message says all of it; returns what it says."""
        for text in texts:
            await expect(self.newest).to_contain_text(text)
        return await self.newest.inner_text()

    async def sees_unread_of(self, name: str) -> None:
        await expect(self._person(name)).to_have_accessible_name(re.compile(r"\d tin chưa đọc"))

    async def sees_unread_in(self, chat: str) -> None:
        await expect(self._chat(chat).get_by_role("img", name="tin chưa đọc")).to_be_visible()

    async def keeps_picture(self, path: Path) -> None:
        """Of what is on the screen once notices have gone by."""
        await self.newest.scroll_into_view_if_needed()
        await expect(self.newest).to_be_in_viewport(ratio=0.9)
        await self._shoots(self.page, path)

    async def keeps_message(self, path: Path) -> None:
        """A picture of the newest message with its buttons, as if phones were long enough for it;
        of a very long one the beginning."""
        size = self.page.viewport_size
        assert size is not None
        await self.page.set_viewport_size({**size, "height": LONG_PHONE})
        await self._shoots(self.newest, path)
        await self.page.set_viewport_size(size)

    async def _shoots(self, what: Page | Locator, path: Path) -> None:
        """In few colours: pictures of the documents are to be small."""
        await expect(self.page.get_by_role("status")).to_be_empty()
        await self.page.mouse.move(0, 0)
        shot = Image.open(BytesIO(await what.screenshot(animations="disabled"))).convert("RGB")
        seen = shot.crop((0, 0, shot.width, min(shot.height, LONGEST_PICTURE)))
        seen.quantize(128).save(path, "PNG", optimize=True)

    def _person(self, name: str) -> Locator:
        people = self.page.get_by_role("navigation", name="Chọn người dùng")
        return people.get_by_role("link", name=name)

    def _chat(self, title: str) -> Locator:
        chats = self.page.get_by_role("navigation", name="Danh sách cuộc trò chuyện")
        return chats.get_by_role("link", name=re.compile(f"^{re.escape(title)}"))
