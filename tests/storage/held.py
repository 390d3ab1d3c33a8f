"""A contest being held: what people do in it, said in a line each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from storage import accounts, attempts, participants
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.database import Database
from storage.participants import Participant

OPENS_AT = datetime(2023, 8, 14, 0, 30, tzinfo=UTC)


def minute(number: float) -> datetime:
    """So many minutes after week 1 opens."""
    return OPENS_AT + timedelta(minutes=number)


@dataclass(frozen=True)
class Held:
    db: Database
    stored: StoredContest

    async def joins(
        self, address: str, name: str = "Lò Thị Mai", unit: str = "so-noi-vu"
    ) -> Participant:
        """Consents and registers."""
        return await self.db.write(_join, self.stored.id, address, name, unit)

    async def starts(
        self, who: Participant, *, week: int = 1, at: float = 1, limit: float = 20, number: int = 1
    ) -> Attempt:
        """Starts a paper at a minute, to be handed in within `limit` minutes."""
        return await self.db.write(
            attempts.start,
            round_id=self.stored.round_ids[week],
            participant_id=who.id,
            number=number,
            unit_code=who.unit_code or "",
            seed=f"{who.id}-{week}-{number}",
            started_at=minute(at),
            deadline_at=minute(at + limit),
            is_counted=not who.is_excluded,
        )

    async def answers(
        self,
        attempt: Attempt,
        option: int,
        *,
        at: float = 2,
        by: Participant | None = None,
        may_change: bool = True,
    ) -> bool:
        """Gives this option to the first question."""
        return await self.db.write(
            attempts.answer,
            attempt_id=attempt.id,
            participant_id=by.id if by else attempt.participant_id,
            question=0,
            option=option,
            at=minute(at),
            may_change=may_change,
        )

    async def hands_in(
        self, attempt: Attempt, *, score: int = 3, at: float = 5, by: str = "person"
    ) -> bool:
        return await self.db.write(
            attempts.hand_in,
            attempt_id=attempt.id,
            participant_id=attempt.participant_id,
            by=by,
            at=minute(at),
            score=score,
            seconds=round((minute(at) - attempt.started_at).total_seconds()),
            receipt=f"K7QF-{attempt.id:04}",
        )

    async def takes(
        self, who: Participant, *, score: int = 3, week: int = 1, number: int = 1, at: float = 5
    ) -> Attempt:
        """Takes a paper from start to hand-in."""
        attempt = await self.starts(who, week=week, at=at - 3, number=number)
        assert await self.hands_in(attempt, score=score, at=at)
        return await self.now(attempt)

    async def now(self, attempt: Attempt) -> Attempt:
        """The attempt as it is kept by now."""
        kept = await self.db.read(attempts.find, attempt.id)
        assert kept
        return kept

    async def chosen(self, attempt: Attempt) -> dict[int, int]:
        return await self.db.read(attempts.answers, attempt.id)

    async def predicts(self, attempt: Attempt, number: int, *, at: float = 3) -> bool:
        return await self.db.write(
            attempts.predict,
            attempt_id=attempt.id,
            participant_id=attempt.participant_id,
            prediction=Decimal(number),
            at=minute(at),
        )


def _join(tx: Connection, contest_id: int, address: str, name: str, unit: str) -> Participant:
    accounts.touch(tx, address, language="vi", at=minute(0))
    who = participants.consent(tx, contest_id, address, "1", minute(0))
    participants.set_name(tx, who.id, name=name, at=minute(0))
    return participants.set_unit(tx, who.id, unit_code=unit, at=minute(0))
