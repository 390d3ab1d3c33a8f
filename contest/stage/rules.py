"""The rules of one Hội thi, as hoithi.toml states them.

Points are `Decimal`: nothing is rounded before the total of a team (`contest.stage.totals`).
"""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, Strict, model_validator

from contest.reading.values import HOME_ZONE, instant
from contest.rules import Code, Count, Letterhead, Part, Text, TimeZone
from contest.stage.unsaid import filled_in

Points = Annotated[Decimal, Field(ge=0, le=1000)]
Minutes = Annotated[int, Strict(), Field(ge=0, le=600)]
Seconds = Annotated[int, Strict(), Field(ge=5, le=3600)]
Instant = Annotated[datetime, BeforeValidator(instant)]


class PartKind(StrEnum):
    JUDGED = "judged"
    LIVE = "live"
    BOTH = "both"


class PanelMark(StrEnum):
    """How the marks of a panel become one."""

    MEAN = "mean"
    TRIMMED_MEAN = "trimmed_mean"  # without the highest and the lowest
    SUM = "sum"
    STANDARDISED = "standardised"  # each judge's marks brought to the panel's mean and spread


class Criterion(Part):
    """`levels`: what earns how much, from the highest down, as judges read it."""

    title: Text
    maximum: Annotated[Decimal, Field(gt=0, le=1000)]
    step: Annotated[Decimal, Field(gt=0, le=1)] = Decimal("0.5")
    levels: tuple[Text, ...] = ()


class LiveRules(Part):
    """`stake`: a team may put up to so many points on an answer before it sees the question.
    `groups_play_along`: groups of the contest get the questions too, and count for nothing.
    """

    questions: Count
    seconds: Seconds = 30
    right: Points = Decimal(10)
    fastest: Points = Decimal(0)
    stake: Points = Decimal(0)
    everyone_answers: Annotated[bool, Strict()] = False
    groups_play_along: Annotated[bool, Strict()] = True

    @property
    def maximum(self) -> Decimal:
        return self.questions * (self.right + self.fastest + self.stake)


class StagePart(Part):
    """One of the parts that every team goes through, such as the greeting.

    `maximum`: what the rule paper says a team can earn; None where it leaves that to be added up.
    `minutes` 0 sets no time; each minute begun beyond them costs `penalty_per_minute`.
    """

    code: Code
    title: Text
    kind: PartKind = PartKind.JUDGED
    maximum: Points | None = None
    weight: Annotated[Decimal, Field(gt=0, le=100)] = Decimal(1)
    minutes: Minutes = 0
    penalty_per_minute: Points = Decimal(0)
    criteria: tuple[Criterion, ...] = ()
    live: LiveRules | None = None

    @property
    def has_running_order(self) -> bool:
        """Whether teams go on stage one after the other; else all answer at once."""
        return self.kind is not PartKind.LIVE

    @property
    def full_marks(self) -> Decimal:
        """What a team can earn here, before `weight`."""
        judged = sum((criterion.maximum for criterion in self.criteria), Decimal(0))
        return judged + (self.live.maximum if self.live else 0)


class IdeaFileKind(StrEnum):
    PICTURE = "picture"  # a photo, or a .jpg, .jpeg, .png
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"


class PersonsIdeas(Part):
    """Ideas of everybody who takes part in the contest; judges mark them by these criteria, and
    what counts is the mean. `code` stands where others have that of a part."""

    code: Code = "y-tuong-ca-nhan"
    title: Text = "Ý tưởng của người dự thi"
    most_each: Count = 1
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @property
    def as_part(self) -> StagePart:
        return StagePart(code=self.code, title=self.title, criteria=self.criteria)


class IdeaRules(Part):
    """Ideas handed in before `closes_at`. `part`: in which judges mark those of the teams, "" for
    none; `persons`: None where teams alone hand in."""

    closes_at: Instant
    part: str = ""
    most_per_team: Count = 1
    most_files: Annotated[int, Strict(), Field(ge=0, le=10)] = 3
    file_kinds: tuple[IdeaFileKind, ...] = (
        IdeaFileKind.PICTURE,
        IdeaFileKind.PDF,
        IdeaFileKind.DOCX,
    )
    largest_megabytes: Annotated[int, Strict(), Field(ge=1, le=20)] = 10
    persons: PersonsIdeas | None = None


class Member(Part):
    name: Text
    birth_year: Annotated[int, Strict(), Field(ge=1900, le=2100)] | None = None


class Team(Part):
    """`unit` is a code of the list of units; judges of that unit do not mark this team."""

    code: Code
    name: Text
    unit: str = ""
    leader: Text
    members: tuple[Member, ...] = ()


class Judge(Part):
    name: Text
    unit: str = ""
    is_head: Annotated[bool, Strict()] = False


class Session(Part):
    """Half a day on the stage: these parts, each team in the order drawn by lot."""

    title: Text
    starts_at: Instant
    parts: Annotated[tuple[Code, ...], Field(min_length=1)]


class StagePrize(Part):
    """`part` is the code of a part for a side prize, "" for the whole Hội thi."""

    title: Text
    count: Count
    value: str = ""
    part: str = ""


class StageRules(Part):
    """`tie_chain`: codes of parts, compared in this order where totals are equal; what is still
    equal then is for the head of the jury to decide. `lots_seed` draws the order on the stage. A
    mark at least `far_off_points` from the mean of the others asks for a second look; 0: none.

    `participation_certificate`: what is certified to who won nothing, "" for no such thing. With
    `season_points` each team's total times `season_weight` is added to its unit's points of the
    season. `letterhead`: of the minutes and certificates; where it is left out, the contest's.
    """

    code: Code
    title: Text
    short_title: Text
    organizer: Text
    venue: str = ""
    time_zone: TimeZone = HOME_ZONE
    maximum: Points | None = None
    panel_mark: PanelMark = PanelMark.MEAN
    tie_chain: tuple[Code, ...] = ()
    lots_seed: Text
    far_off_points: Points = Decimal(0)
    flag: str = ""
    participation_certificate: str = ""
    season_points: Annotated[bool, Strict()] = False
    season_weight: Annotated[Decimal, Field(gt=0, le=100)] = Decimal(1)
    letterhead: Letterhead = Letterhead()
    parts: Annotated[tuple[StagePart, ...], Field(min_length=1)]
    teams: Annotated[tuple[Team, ...], Field(min_length=2)]
    judges: Annotated[tuple[Judge, ...], Field(min_length=1)]
    sessions: Annotated[tuple[Session, ...], Field(min_length=1)]
    prizes: tuple[StagePrize, ...] = ()
    ideas: IdeaRules | None = None

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, raw: object) -> object:
        return filled_in(raw) if isinstance(raw, dict) else raw

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def full_marks(self) -> Decimal:
        """What a team can earn in all parts, weighted."""
        return sum((part.weight * part.full_marks for part in self.parts), Decimal(0))

    def part(self, code: str) -> StagePart:
        """Also what stands for a part where judges mark ideas of persons."""
        return next(part for part in self.with_ideas if part.code == code)

    @property
    def with_ideas(self) -> tuple[StagePart, ...]:
        """The parts, and what stands for one where judges mark ideas of persons."""
        persons = self.ideas.persons if self.ideas else None
        return (*self.parts, persons.as_part) if persons else self.parts

    def team(self, code: str) -> Team:
        """Raises StopIteration for a code that the rules do not have, as `part` does."""
        return next(team for team in self.teams if team.code == code)
