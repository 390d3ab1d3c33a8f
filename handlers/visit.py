"""One request by one person at one instant, with all that answering it takes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from contest.exclusion import exclusion
from contest.rules import Exclusion, Rules
from conversation.event import Event, Place
from conversation.texts import Catalogues, Texts, known_language
from storage import accounts, participants, roles
from storage.accounts import Account
from storage.contests import StoredContest
from storage.database import Database
from storage.participants import Participant
from storage.roles import ORGANIZER, Role

Links = Callable[[str], str]
"""The address of the private chat with the bot, started with a payload ("" for none)."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is known of an address; nothing is, before the person agrees to it."""

    address: str
    account: Account | None
    participant: Participant | None
    roles: frozenset[Role]

    @classmethod
    def look_up(cls, tx: Connection, contest_id: int, address: str) -> "Visitor":
        return cls(
            address=address,
            account=accounts.find(tx, address),
            participant=participants.of(tx, contest_id, address),
            roles=roles.roles_of(tx, address),
        )

    @property
    def language(self) -> str | None:
        return self.account.language if self.account else None


@dataclass(frozen=True, slots=True)
class Visit:
    """`at`: when the event was received, or when a notice is composed. `message`: the
    messenger's reference of it. `text`: what was typed, if anything; `phone`: what was shared,
    "" for somebody else's contact."""

    database: Database
    stored: StoredContest
    catalogues: Catalogues
    language: str
    link: Links
    place: Place
    at: datetime
    visitor: Visitor
    message: str = ""
    text: str | None = None
    phone: str | None = None

    @property
    def t(self) -> Texts:
        return Texts.of(self.catalogues, self.language, self.rules.zone)

    @property
    def address(self) -> str:
        return self.visitor.address

    @property
    def rules(self) -> Rules:
        return self.stored.rules

    @property
    def participant(self) -> Participant | None:
        return self.visitor.participant

    @property
    def joined(self) -> Participant | None:
        """The participant, once consent, name and unit are there."""
        participant = self.participant
        return participant if participant and participant.registered_at else None

    @property
    def is_organizer(self) -> bool:
        return any(role.role == ORGANIZER for role in self.visitor.roles)

    @property
    def exclusion(self) -> Exclusion | None:
        """Why the rules keep this person out, if they do."""
        participant = self.participant
        if participant is None or participant.name is None:
            return None
        return exclusion(self.rules, participant.name, participant.unit_code, self.address)

    def of_event(self, event: Event) -> "Visit":
        language = self.visitor.language or known_language(event.language)
        return replace(self, message=event.message, language=language)

    def speaking(self, language: str) -> "Visit":
        return replace(self, language=language)

    def without_text(self) -> "Visit":
        return replace(self, text=None, phone=None)

    def as_participant(self, participant: Participant) -> "Visit":
        return replace(self.without_text(), visitor=replace(self.visitor, participant=participant))
