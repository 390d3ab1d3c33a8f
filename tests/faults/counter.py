"""The real reception on a real database, without a messenger in front: thousands of presses."""

from datetime import datetime

from telegram.constants import ChatType

from bot.clock import Clock
from bot.jobs import Jobs
from bot.leading import Leader
from bot.says import catalogues
from conversation.action import Action, encode
from conversation.action.people import ChooseUnit, Consent
from conversation.action.sitting import GiveAnswer, HandIn, Predict, StartAttempt
from conversation.event import Event, Place, Said
from conversation.messenger import Refused
from conversation.post import Post
from conversation.screen import Screen
from handlers.reception import Reception
from messengers.telegram import updates
from messengers.telegram.reading import read
from messengers.telegram.updates import Chat, Person, Press, Update
from storage import attempts, participants
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher
from storage.participants import Participant

GROUP = Chat(-1009, ChatType.SUPERGROUP, title="Nhóm cơ quan")


class WithoutMessenger:
    """Links lead nowhere, and nobody has sent a file."""

    def link(self, payload: str = "") -> str:
        return payload

    async def fetch(self, reference: str) -> bytes:
        raise Refused(reference)

    def fits(self, post: Post) -> bool:
        return bool(post.text)


class Counter:
    """People are the numbers of their Telegram accounts; `clock` says when they press."""

    def __init__(self, database: Database, stored: StoredContest, at: datetime) -> None:
        self.database = database
        self.stored = stored
        self.clock = Clock()
        self.clock.set(at)
        self._leader = Leader(database)
        self._reception = Reception(database, catalogues(), Cipher.of(""))

    async def presses(self, who: int, action: Action, *, in_group: bool = False) -> Screen | None:
        return await self.sends(who, encode(action), in_group=in_group)

    async def sends(self, who: int, payload: str, *, in_group: bool = False) -> Screen | None:
        """Press a button with any data at all, read as Telegram's updates are."""
        place = updates.Place(1, GROUP if in_group else Chat(who, ChatType.PRIVATE))
        press = Press("1", Person(who, "vi"), place, payload)
        event = read(Update(1, callback_query=press), self.clock.now())
        assert event
        return await self._reception.receive(event, WithoutMessenger())

    async def says(self, who: int, text: str) -> Screen | None:
        place = Place(address_of(who))
        event = Event(address_of(who), place, self.clock.now(), "1", Said(text, Post(text)), "vi")
        return await self._reception.receive(event, WithoutMessenger())

    async def joins(self, who: int, name: str = "Lò Thị Mai") -> Participant:
        await self.presses(who, Consent(0))
        await self.says(who, name)
        await self.presses(who, ChooseUnit(min(self.stored.unit_codes)))
        return await self.person(who)

    async def starts(self, who: int, week: int = 1, number: int = 1) -> Attempt:
        await self.presses(who, StartAttempt(week, number))
        return await self.paper_of(who, week)

    async def takes(
        self, who: int, letters: str, prediction: int, week: int = 1, number: int = 1
    ) -> Attempt:
        """A whole paper; letters as they are shown, "-" for none."""
        paper = await self.starts(who, week, number)
        for position, letter in enumerate(letters):
            if letter != "-":
                await self.presses(who, GiveAnswer(paper.id, position, "ABCD".index(letter)))
        await self.presses(who, Predict(paper.id))
        await self.says(who, str(prediction))
        await self.presses(who, HandIn(paper.id))
        return await self.paper_of(who, week)

    async def person(self, who: int) -> Participant:
        known = await self.database.read(participants.of, self.stored.id, address_of(who))
        assert known
        return known

    async def paper_of(self, who: int, week: int = 1) -> Attempt:
        """The last one."""
        person = await self.person(who)
        mine = await self.database.read(attempts.of, self.stored.round_ids[week], person.id)
        return mine[-1]

    async def comes_to(self, at: datetime) -> None:
        """Whatever is due by then happens."""
        self.clock.set(at)
        await Jobs(
            self.database, self._reception.shelf, self.clock, self._leader, Cipher.of("")
        ).look()


def address_of(who: int) -> str:
    return f"telegram:{who}"
