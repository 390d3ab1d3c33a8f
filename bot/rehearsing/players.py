"""What a participant does, from joining to the last result."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.jobs import SETTLING
from bot.rehearsing.conducting import Conductor
from bot.rehearsing.crowd import Character, Habit
from bot.rehearsing.diaries import Diary
from bot.rehearsing.notes import Notes
from bot.rehearsing.phones import Phone, Unanswered
from bot.rehearsing.sittings import Keys, Sitting
from contest.rules import Rules
from conversation.action.people import ChooseUnit, ConsentIn
from conversation.action.sitting import GiveAnswer, StartAttempt
from handlers.sitting.handing_in import deadline

_RESULTS_LOOKED_AT = 0.1  # of all who take part


@dataclass
class Player:
    who: Character
    diary: Diary
    phone: Phone
    conductor: Conductor
    rules: Rules
    keys: Keys
    notes: Notes
    chance: random.Random
    settle: Callable[[], Awaitable[None]]
    """Lets the bot do what is due."""
    _has_joined: bool = field(default=False, init=False)
    _attempts: set[int] = field(default_factory=set, init=False)

    async def lives(self) -> None:
        """Whatever the bot lets them wait for is noted, and they take no further part."""
        try:
            await self._lives()
        except Unanswered as fault:
            at = self.conductor.now.astimezone(self.rules.zone)
            self.notes.faults.append(f"{at:%d/%m %H:%M} {fault}")

    async def _lives(self) -> None:
        days = [(at, number) for number, at in self.diary.rounds.items()]
        for at, number in sorted([*days, (self.diary.joins_at, 0)]):
            await self.conductor.sleep_until(max(at, self.conductor.now))
            if not self._has_joined:
                await self._joins()
            if number:
                await self._takes_part(number)
            if number and Habit.BLOCKS_THE_BOT in self.who.habits:
                self.phone.blocks()
                return
        if self.chance.random() < _RESULTS_LOOKED_AT:
            await self._looks_at_the_results()

    async def _joins(self) -> None:
        self._has_joined = True
        await self.phone.starts()
        await self.phone.presses_first(ConsentIn)
        await self._pauses()
        await self.phone.says(self.who.name, "name")
        await self._pauses()
        await self.phone.says(self.who.unit.name, "unit")
        found = self.phone.offers(ChooseUnit)
        label = next((label for label in found if label.startswith(self.who.unit.name)), "")
        await self.phone.presses(found[label] if label else next(iter(found.values())))
        if self.phone.asks_contact:
            await self.phone.shares_contact()

    async def _takes_part(self, number: int) -> None:
        if not self.phone.offers(StartAttempt):
            await self.phone.says("/thi")
        if self.phone.offers(StartAttempt):
            await self.phone.presses_first(StartAttempt)
        begun = {action.attempt for action in self.phone.offers(GiveAnswer).values()}
        if begun - self._attempts:
            self._attempts |= begun
            time_is_up_at = deadline(self.rules, self.rules.rounds[number - 1], self.conductor.now)
            sitting = self._sitting(number)
            await sitting.sits()
            if not sitting.paper.is_handed_in:
                await self.conductor.sleep_until(time_is_up_at + SETTLING, is_punctual=True)
                await self.settle()

    def _sitting(self, number: int) -> Sitting:
        return Sitting(
            who=self.who,
            phone=self.phone,
            conductor=self.conductor,
            rules=self.rules,
            round=self.rules.rounds[number - 1],
            keys=self.keys,
            paper=self.notes.paper(self.phone.address, number),
            chance=self.chance,
        )

    async def _looks_at_the_results(self) -> None:
        await self.conductor.sleep_until(self.rules.rounds[-1].publish_at)
        await self.conductor.sleep(self.chance.uniform(600, 7200))
        await self.phone.says("/ketqua")
        await self.phone.says("/xephang")

    async def _pauses(self) -> None:
        await self.conductor.sleep(self.chance.uniform(5, 30))
