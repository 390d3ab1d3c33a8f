"""What went out: notices to many, calls of the Bot API, and messages of every kind."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime

from bot.pacing import PER_SECOND
from bot.rehearsing.report import Bulk, SeenMessage
from bot.rehearsing.stage import Stage
from bot.rehearsing.wording import notice_in_words, occasion_in_words
from conversation.texts import Texts
from handlers import notices
from storage import outbox
from storage.outbox import DeliveryState, Outcome

OK = "ok"


async def read_bulks(stage: Stage, t: Texts) -> tuple[Bulk, ...]:
    """In the order of time; single notices (a paper handed in by time, say) count together."""
    together: defaultdict[tuple[int, str, str], list[Outcome]] = defaultdict(list)
    for each in await stage.database.read(outbox.outcomes, stage.stored.id):
        which = each.detail if each.notice == notices.REMINDER else ""
        together[each.round, each.notice, which].append(each)
    bulks = [_bulk(t, notice, number, rows) for (number, notice, _), rows in together.items()]
    return tuple(sorted(bulks, key=lambda bulk: bulk.at))


def _bulk(t: Texts, notice: str, number: int, rows: list[Outcome]) -> Bulk:
    states = Counter(row.state for row in rows)
    return Bulk(
        what=notice_in_words(t, notice),
        round=number,
        at=_first_at(rows),
        sent=states[DeliveryState.SENT],
        failed=states[DeliveryState.FAILED],
        dropped=states[DeliveryState.DROPPED],
        seconds=states[DeliveryState.SENT] / PER_SECOND,
    )


def _first_at(rows: list[Outcome]) -> datetime:
    return min(row.sent_at or row.created_at for row in rows)


def count_calls(stage: Stage) -> Mapping[str, Mapping[str, int]]:
    """Method to "ok" or Telegram's description, to how often; of all calls there were."""
    journal = stage.world.journal
    counted = {
        method: {OK: told["200"]} for method, told in journal.counted().items() if "200" in told
    }
    for (method, description), number in journal.refusals().items():
        counted.setdefault(method, {})[description] = number
    return counted


def seen_messages(stage: Stage, t: Texts) -> tuple[SeenMessage, ...]:
    """The first message of each kind, in the order of time."""
    samples = sorted(stage.notes.samples.items(), key=lambda sample: sample[1].at)
    return tuple(
        SeenMessage(occasion_in_words(t, kind), note.at, note.is_in_group, note.message)
        for kind, note in samples
    )
