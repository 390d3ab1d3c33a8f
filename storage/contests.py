"""Contests as they were loaded: rules, banks and units."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache

from sqlalchemy import Connection, Row, select, update

from contest.corrections import Correction
from contest.files import Contest
from contest.keys import Key, key_of
from contest.paper import PaperItem, draw_paper
from contest.rules import Rules
from storage import banks, corrections, rounds, successions, units
from storage.statements import insert
from storage.tables import contest as contests

PAPERS_KEPT = 2000
"""Drawn again with each press, a paper costs as much as the rest of what is looked up."""


@dataclass(frozen=True)
class StoredContest:
    """`version` grows at each load, so `(id, version)` names this content for ever.

    Rounds by number and units by code have ids, which are shorter and stay the same. `start_at`
    is the start that the calendar was laid over, None where it is the file's own. `corrections` of
    keys are those carried out, in their order.
    """

    id: int
    version: int
    rules: Rules
    secret: str
    start_at: datetime | None
    contest: Contest
    round_ids: Mapping[int, int]
    unit_ids: Mapping[str, int]
    corrections: tuple[Correction, ...] = ()

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """`keys[i]` is that of `rules.rounds[i]`, as it holds now."""
        return tuple(self.key_at(each.number, None) for each in self.rules.rounds)

    def key_at(self, round_number: int, at: datetime | None) -> Key:
        """As it held at an instant; None: now."""
        done = [
            each
            for each in self.corrections
            if each.round == round_number and (at is None or (each.done_at or at) <= at)
        ]
        return key_of(self.contest.banks[round_number - 1], done, self.rules.paper)

    @cached_property
    def round_numbers(self) -> Mapping[int, int]:
        return {id_: number for number, id_ in self.round_ids.items()}

    @cached_property
    def unit_codes(self) -> Mapping[int, str]:
        return {id_: code for code, id_ in self.unit_ids.items()}

    @cached_property
    def draw(self) -> Callable[[int, str], tuple[PaperItem, ...]]:
        """Draws the paper of a round's number and a seed; keeps those in use, some 2 MB."""
        return lru_cache(maxsize=PAPERS_KEPT)(self.draw_anew)

    def draw_anew(self, round_number: int, seed: str) -> tuple[PaperItem, ...]:
        """What `draw` gives, without keeping it: for whoever goes through all papers."""
        current, paper = self.rules.rounds[round_number - 1], self.rules.paper
        return draw_paper(
            self.contest.banks[round_number - 1],
            count=current.questions,
            quotas=current.quotas,
            shuffle_questions=paper.shuffle_questions,
            shuffle_options=paper.shuffle_options,
            seed=seed,
        )


LOADED_LAST = (
    select(contests.c.id, contests.c.version)
    .order_by(contests.c.loaded_at.desc(), contests.c.id.desc())
    .limit(1)
)
"""Its id and version."""


def save(
    tx: Connection,
    contest: Contest,
    *,
    secret: str,
    at: datetime,
    start_at: datetime | None = None,
) -> StoredContest:
    """Keep a new contest, or bring the one of the same code up to date.

    `secret` counts only for a new contest. The questions of a round that has opened stay as they
    are, whatever the file says by now; so does a unit that has gone while somebody belongs to it.
    People of a unit in whose place there is one other belong to that from now on.
    """
    contest_id = _keep(tx, contest.rules, secret, at, start_at)
    rounds.keep(tx, contest_id, len(contest.rules.rounds))
    banks.keep(tx, contest_id, contest.banks)
    former = units.keep(tx, contest_id, contest.units)
    successions.hand_over(tx, contest_id, former, at=at)
    return load(tx, contest_id)


def current_version(tx: Connection) -> tuple[int, int] | None:
    """`(contest_id, version)` of the contest loaded last."""
    row = tx.execute(LOADED_LAST).one_or_none()
    return (row.id, row.version) if row else None


def hold(tx: Connection, stored: StoredContest) -> bool:
    """Whether this is still the content; then nobody changes it until this change is committed."""
    mine = select(contests.c.id).where(
        contests.c.id == stored.id, contests.c.version == stored.version
    )
    return tx.scalar(mine.with_for_update()) is not None


def with_present_keys(tx: Connection, stored: StoredContest, round_id: int) -> StoredContest:
    """The same, but with the keys as they are kept now. That of the round stays until this change
    is committed; do it before anything else is locked."""
    corrections.hold_off(tx, round_id)
    done = tuple(corrections.done(tx, stored.id))
    return stored if done == stored.corrections else replace(stored, corrections=done)


def note_correction(tx: Connection, stored: StoredContest) -> StoredContest:
    """The content has changed by a correction: everybody who holds it loads it again."""
    its = update(contests).where(contests.c.id == stored.id)
    tx.execute(its.values(version=contests.c.version + 1))
    done = tuple(corrections.done(tx, stored.id))
    return replace(stored, version=stored.version + 1, corrections=done)


def load(tx: Connection, contest_id: int) -> StoredContest:
    """Raises sqlalchemy.exc.NoResultFound for an id that never was."""
    return _stored(tx, tx.execute(select(contests).where(contests.c.id == contest_id)).one())


def find(tx: Connection, code: str) -> StoredContest | None:
    row = tx.execute(select(contests).where(contests.c.code == code)).one_or_none()
    return _stored(tx, row) if row else None


def _keep(
    tx: Connection, rules: Rules, secret: str, at: datetime, start_at: datetime | None
) -> int:
    told = {
        "title": rules.title,
        "rules": rules.model_dump_json(),
        "start_at": start_at,
        "loaded_at": at,
    }
    new = insert(tx, contests).values(code=rules.code, version=1, secret=secret, **told)
    kept = new.on_conflict_do_update(
        index_elements=["code"], set_={**told, "version": contests.c.version + 1}
    )
    return tx.execute(kept.returning(contests.c.id)).scalar_one()


def _stored(tx: Connection, row: Row[*tuple[object, ...]]) -> StoredContest:
    rules = Rules.model_validate_json(row.rules)
    how_many = len(rules.rounds)
    content = Contest(rules, banks.of(tx, row.id, how_many), units.of(tx, row.id))
    return StoredContest(
        id=row.id,
        version=row.version,
        rules=rules,
        secret=row.secret,
        start_at=row.start_at,
        contest=content,
        round_ids=rounds.ids(tx, row.id, how_many),
        unit_ids=units.ids(tx, row.id),
        corrections=tuple(corrections.done(tx, row.id)),
    )
