"""Where every event arrives: who it is, what they want, and what is shown to them."""

from dataclasses import replace
from datetime import datetime
from math import inf

import structlog
from sqlalchemy import Connection

from contest.receipt import is_code
from conversation.action import Action, NotAnAction, decode, encode
from conversation.action.broadcasts import ListRecipients, WriteBroadcast
from conversation.action.certificates import CheckCertificate
from conversation.action.feedback import WriteFeedback, WriteOn
from conversation.action.home import Home
from conversation.action.ideas import AddIdeaFile, HandInIdea
from conversation.action.people import GiveLinkingCode, GivePhone, ShareRosterPhone
from conversation.action.results import ShowSolution
from conversation.action.sitting import (
    CheckReceipt,
    GiveAnswer,
    HandIn,
    Predict,
    ReviewPaper,
    ShowQuestion,
    ShowReceipt,
)
from conversation.commands import COMMANDS, read_command
from conversation.event import (
    Added,
    Blocked,
    Event,
    Migrated,
    NotKept,
    Place,
    Pressed,
    Removed,
    Said,
    Sent,
    Shared,
)
from conversation.messenger import Counterpart
from conversation.post import Post
from conversation.screen import Screen
from conversation.texts import Catalogues, Texts, known_language
from handlers import groups, sent, troubles
from handlers.corrections.under_way import UnderWay
from handlers.making import first_contest
from handlers.map import answer
from handlers.shelf import Shelf
from handlers.visit import Caller, Visit, Visitor
from storage import accounts, chats
from storage.accounts import Account
from storage.database import Database
from storage.encryption import Cipher
from storage.errors import StorageUnavailable

log = structlog.get_logger()


class Reception:
    """Answers events; knows nothing that is not in the database."""

    def __init__(
        self,
        database: Database,
        catalogues: Catalogues,
        cipher: Cipher,
        per_second: float = inf,
        board_url: str = "",
    ) -> None:
        """`per_second`: how many notices may go out in a second. `board_url` as in a visit."""
        self._database = database
        self._catalogues = catalogues
        self._cipher = cipher
        self._per_second = per_second
        self._board_url = board_url
        self._corrections = UnderWay()
        self.shelf = Shelf(database)

    async def receive(self, event: Event, messenger: Counterpart) -> Screen | None:
        """Do what the event asks; once this returns, what it changed is committed.

        Raises NotKept where nothing could be kept and the event must come again. Any other
        fault is logged with its trace, and the person is told to try once more.
        """
        try:
            return await self._receive(event, messenger)
        except StorageUnavailable as fault:
            screen = troubles.not_kept(self._texts(event.language), event)
            raise NotKept(str(fault), screen) from fault
        except Exception:
            log.exception("an event was not answered", what=type(event.what).__name__)
            return troubles.apologise(self._texts(event.language), event)

    async def visit_of(
        self, address: str, place: Place, at: datetime, messenger: Counterpart, attempt_id: int = 0
    ) -> Visit | None:
        """A visit, or what a notice to `address` is composed in; None without a contest.

        `attempt_id` is the attempt whose paper it is about, if it is about one.
        """
        found = await self.shelf.read(Visitor.look_up, address, attempt_id)
        if found is None:
            return None
        stored, visitor = found
        return Visit(
            database=self._database,
            stored=stored,
            corrections=self._corrections,
            catalogues=self._catalogues,
            cipher=self._cipher,
            language=visitor.language or known_language(None),
            messenger=messenger,
            place=place,
            at=at,
            visitor=visitor,
            per_second=self._per_second,
            board_url=self._board_url,
        )

    async def _receive(self, event: Event, messenger: Counterpart) -> Screen | None:
        match event.what:
            case Migrated(new_address):
                await self._database.write(chats.migrate, event.place.address, new_address)
                return None
            case Removed():
                await self._database.write(chats.unbind, event.place.address)
                return None
            case Blocked():
                await self._database.write(
                    accounts.mark_unreachable, event.address, at=event.received_at
                )
                return None
        return await self._answer(event, messenger)

    async def _answer(self, event: Event, messenger: Counterpart) -> Screen | None:
        visit = await self.visit_of(
            event.address, event.place, event.received_at, messenger, _attempt_spoken_of(event)
        )
        if visit is None:
            return await self._answer_alone(event, messenger)
        visit = visit.of_event(event)
        if isinstance(event.what, Added):
            return groups.greet(visit)
        asked = _read(event, visit.visitor.account)
        if isinstance(event.what, Sent) and asked is None:
            return await sent.receive(event.what, visit)
        if asked is None:
            return None
        action, text, phone = asked
        given = replace(visit, text=text, phone=phone, post=_post_of(event))
        screen = await answer(action, given)
        if not event.place.is_group:
            await self._remember(visit, screen)
        return screen

    async def _answer_alone(self, event: Event, messenger: Counterpart) -> Screen | None:
        """Where there is no contest yet: organizers can make one."""
        caller = Caller(
            database=self._database,
            catalogues=self._catalogues,
            cipher=self._cipher,
            language=known_language(event.language),
            messenger=messenger,
            place=event.place,
            at=event.received_at,
            visitor=await self._database.read(Visitor.look_up_alone, event.address),
        ).of_event(event)
        if event.place.is_group or not caller.is_organizer:
            return troubles.no_contest(caller.t, event)
        if isinstance(event.what, Sent):
            return await first_contest.receive(event.what, caller)
        asked = _read(event, caller.visitor.account)
        action, text, _ = asked or (Home(), None, None)
        screen = await first_contest.answer(action, replace(caller, text=text))
        await self._remember(caller, screen)
        return screen

    async def _remember(self, visit: Caller, screen: Screen | None) -> None:
        """Keep what the next typed text is for, and that this person can be reached again."""
        account = visit.visitor.account
        if account and account.unreachable_since:
            await self._database.write(
                accounts.touch, visit.address, language=visit.language, at=visit.at
            )
        if screen is None or screen.is_only_a_toast:
            return
        expects = encode(screen.asks) if screen.asks else None
        if expects != (account.expects if account else None):
            await self._database.write(_expect, visit, expects)

    def _texts(self, language: str | None) -> Texts:
        return Texts.of(self._catalogues, known_language(language))


def _expect(tx: Connection, visit: Caller, expects: str | None) -> None:
    """An account is made for who has a role; of others nothing is kept before they agree."""
    if visit.visitor.roles:
        accounts.touch(tx, visit.address, language=visit.language, at=visit.at)
    accounts.expect(tx, visit.address, expects)


def _attempt_spoken_of(event: Event) -> int:
    match event.what:
        case Pressed(
            ShowQuestion(attempt=attempt_id)
            | GiveAnswer(attempt=attempt_id)
            | ReviewPaper(attempt_id)
            | Predict(attempt_id)
            | HandIn(attempt_id)
            | ShowSolution(attempt=attempt_id)
            | ShowReceipt(attempt_id)
        ):
            return attempt_id
    return 0


TAKES_FILES = (AddIdeaFile, HandInIdea, ListRecipients, WriteBroadcast, WriteFeedback, WriteOn)

Asked = tuple[Action, str | None, str | None]
"""An action, with the text or the phone number that goes to it."""


def _read(event: Event, account: Account | None) -> Asked | None:
    match event.what:
        case Pressed(action):
            return (action or Home(), None, None)
        case Said(text):
            return _read_text(text, account, in_group=event.place.is_group)
        case Shared(phone, is_own):
            return (_phone_expected(account), None, phone if is_own else "")
        case Sent():
            return _read_sent(account, in_group=event.place.is_group)
    return None


def _read_sent(account: Account | None, *, in_group: bool) -> Asked | None:
    """Where a file was asked for; what comes unasked is told by what it is."""
    expected = _decode(account.expects) if account and account.expects else None
    return (expected, None, None) if isinstance(expected, TAKES_FILES) and not in_group else None


def _post_of(event: Event) -> Post | None:
    match event.what:
        case Said(post=post) | Sent(post=post):
            return post
    return None


def _phone_expected(account: Account | None) -> Action:
    """What a shared contact is for: the roster, where it was asked for that."""
    expected = _decode(account.expects) if account and account.expects else None
    return expected if isinstance(expected, ShareRosterPhone) else GivePhone()


def _read_text(text: str, account: Account | None, *, in_group: bool) -> Asked | None:
    command = read_command(text)
    if command:
        action, argument = command
        if isinstance(action, CheckCertificate | CheckReceipt | GiveLinkingCode):
            return (action, argument or None, None)  # the code, typed at once
        if not isinstance(action, Home):
            return (action, None, None)
        if argument in COMMANDS:  # a link to a screen of ours, such as ?start=ketqua
            return (COMMANDS[argument], None, None)
        return (action, argument or None, None)
    if in_group:
        return None
    expected = _text_expected(text, account)
    return (expected, text, None) if expected else (Home(), None, None)


def _text_expected(text: str, account: Account | None) -> Action | None:
    """What the text is for. Of who is not known nothing is kept, and only a code is asked."""
    if account is None:
        return GiveLinkingCode() if is_code(text) else None
    return _decode(account.expects) if account.expects else None


def _decode(expects: str) -> Action:
    try:
        return decode(expects)
    except NotAnAction:
        return Home()
