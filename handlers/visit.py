"""One request by one person at one instant, with all that answering it takes."""

from dataclasses import dataclass, replace
from datetime import datetime
from math import inf
from typing import Self

from sqlalchemy import Connection

from contest.rules import Rules
from conversation.action import Action, NotAnAction, decode
from conversation.event import Event, Place
from conversation.messenger import Counterpart
from conversation.post import Post
from conversation.texts import Catalogues, Texts, known_language
from handlers.corrections.under_way import UnderWay
from handlers.sitting.papers import OpenedPaper, open_early, open_paper, paper_of
from storage import accounts, roles, visitors
from storage.accounts import Account
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher
from storage.participants import Participant
from storage.roles import FOCAL_POINT, MAY_TRY, ORGANIZER, Role


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is known of an address; nothing is, before the person agrees to it.

    `paper` is the one a press speaks of, whosever it is: reading it with the rest saves a read.
    """

    address: str
    account: Account | None
    participant: Participant | None
    roles: frozenset[Role]
    paper: OpenedPaper | None = None

    @classmethod
    def look_up(
        cls, tx: Connection, stored: StoredContest, address: str, attempt_id: int
    ) -> "Visitor | None":
        """None where `stored` is not what is served any more.

        `attempt_id` is 0 where no paper is spoken of.
        """
        found = visitors.find(tx, address, attempt_id)
        if found is None or found.version != (stored.id, stored.version):
            return None
        paper = paper_of(tx, stored, found.attempt) if found.attempt else None
        return cls(address, found.account, found.participant, found.roles, paper)

    @classmethod
    def look_up_alone(cls, tx: Connection, address: str) -> "Visitor":
        """Where there is no contest."""
        return cls(address, accounts.find(tx, address), None, roles.roles_of(tx, address))

    @property
    def language(self) -> str | None:
        return self.account.language if self.account else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks for something at one instant, whether there is a contest or not.

    `at`: when the event was received, or when a notice is composed. `message`: the messenger's
    reference of it. `text`: what was typed, if anything; `phone`: what was shared, "" for
    somebody else's contact; `post`: what was typed or sent, as it can be sent on.
    `per_second`: how many notices may go out in a second.
    """

    database: Database
    catalogues: Catalogues
    cipher: Cipher
    language: str
    messenger: Counterpart
    place: Place
    at: datetime
    visitor: Visitor
    message: str = ""
    text: str | None = None
    phone: str | None = None
    post: Post | None = None
    per_second: float = inf

    @property
    def t(self) -> Texts:
        return Texts.of(self.catalogues, self.language)

    @property
    def address(self) -> str:
        return self.visitor.address

    @property
    def is_organizer(self) -> bool:
        return any(role.role == ORGANIZER for role in self.visitor.roles)

    @property
    def expected(self) -> Action | None:
        """What the next text or file is for; None where nothing was asked."""
        account = self.visitor.account
        try:
            return decode(account.expects) if account and account.expects else None
        except NotAnAction:
            return None

    def of_event(self, event: Event) -> Self:
        language = self.visitor.language or known_language(event.language)
        return replace(self, message=event.message, language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Caller):
    """One request by one person at one instant, with all that answering takes.

    `corrections` is what goes on with them beyond one request. `board_url`: the public address of
    the scoreboards' pages, "" where there is none.
    """

    stored: StoredContest
    corrections: UnderWay
    board_url: str = ""

    def link(self, payload: str) -> str:
        """The address of the private chat with the bot, started with a payload ("" for none)."""
        return self.messenger.link(payload)

    @property
    def t(self) -> Texts:
        return Texts.of(self.catalogues, self.language, self.rules.zone)

    @property
    def pseudonym(self) -> str:
        """What may be kept of the address even before this person agrees to anything."""
        return self.cipher.pseudonym(self.address)

    @property
    def rules(self) -> Rules:
        return self.stored.rules

    @property
    def participant(self) -> Participant | None:
        return self.visitor.participant

    @property
    def is_known(self) -> bool:
        """Whether anything is kept of this account: before consent nothing may be."""
        return self.visitor.account is not None or bool(self.visitor.roles)

    @property
    def agrees(self) -> bool:
        """Whether this person has agreed to what is kept now."""
        who, version = self.participant, self.rules.participation.consent_version
        return who is not None and who.consent_version == version

    @property
    def joined(self) -> Participant | None:
        """The participant, once consent, name and unit are there."""
        participant = self.participant
        return participant if participant and participant.registered_at else None

    @property
    def units_looked_after(self) -> frozenset[str]:
        """Codes of the units that this person is a focal point of, and of all below them."""
        units = self.stored.contest.units
        own = (role.unit_code for role in self.visitor.roles if role.role == FOCAL_POINT)
        return frozenset(below for code in own if code in units for below in units.below(code))

    async def own_paper(self, attempt_id: int) -> OpenedPaper | None:
        """The paper of one of this person's attempts or early trials; None for anybody else's."""
        if attempt_id < 0:
            return await self._own_early_trial(-attempt_id)
        if self.participant is None:
            return None
        paper = self.visitor.paper
        if paper is None or paper.attempt.id != attempt_id:
            paper = await self.database.read(open_paper, self.stored, attempt_id)
        is_own = paper is not None and paper.attempt.participant_id == self.participant.id
        return paper if is_own else None

    async def _own_early_trial(self, trial_id: int) -> OpenedPaper | None:
        """Whose role was taken away has none any more."""
        if not any(role.role in MAY_TRY for role in self.visitor.roles):
            return None
        return await self.database.read(open_early, self.stored, trial_id, self.address)

    def afresh(self) -> "Visit":
        """The paper is to be read again: somebody else has changed it meanwhile."""
        return replace(self, visitor=replace(self.visitor, paper=None))

    def speaking(self, language: str) -> "Visit":
        return replace(self, language=language)

    def without_text(self) -> "Visit":
        return replace(self, text=None, phone=None, post=None)

    def as_participant(self, participant: Participant) -> "Visit":
        return replace(self.without_text(), visitor=replace(self.visitor, participant=participant))
