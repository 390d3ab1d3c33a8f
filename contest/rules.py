"""The rules of one contest (thể lệ), as contest.toml states them.

A `Rules` is complete: what the file left unsaid has been filled in, and every instant is
aware UTC. `Rules.model_validate_json(rules.model_dump_json())` gives the same rules back.
"""

from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, model_validator

from contest.reading.values import (
    HOME_ZONE,
    file_name,
    instant,
    time_of_day,
    time_zone,
)
from contest.unsaid import filled_in

Code = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Text = Annotated[str, Field(min_length=1)]
Count = Annotated[int, Strict(), Field(ge=1, le=1000)]
Days = Annotated[int, Strict(), Field(ge=0, le=3650)]
Flag = Annotated[bool, Strict()]
FileName = Annotated[Text, BeforeValidator(file_name)]
Instant = Annotated[datetime, BeforeValidator(instant)]
TimeOfDay = Annotated[time, BeforeValidator(time_of_day)]
TimeZone = Annotated[Text, BeforeValidator(time_zone)]
Quotas = Mapping[str, Count]


class OpenTo(StrEnum):
    ANYONE = "anyone"
    ROSTER = "roster"


class Phone(StrEnum):
    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class ShowScore(StrEnum):
    AFTER_CLOSE = "after_close"
    AT_ONCE = "at_once"


class VoidQuestion(StrEnum):
    """What a question counts that was found to be wrong and is void."""

    POINT = "point"  # for everybody whose paper has it
    LEAVE_OUT = "leave_out"  # nothing


class PredictionTarget(StrEnum):
    NONE = "none"
    NUMBER_ALL_RIGHT = "number_all_right"
    NUMBER_AT_LEAST = "number_at_least"
    NUMBER_OF_PARTICIPANTS = "number_of_participants"
    PERCENT_ALL_RIGHT = "percent_all_right"


class Criterion(StrEnum):
    SCORE = "score"
    CLOSEST_PREDICTION = "closest_prediction"
    SHORTER_TIME = "shorter_time"
    EARLIER_HAND_IN = "earlier_hand_in"
    LOTS = "lots"


class Names(StrEnum):
    FULL = "full"
    MASKED = "masked"


class Audience(StrEnum):
    NOT_TAKEN_PART = "not_taken_part"
    EVERYONE = "everyone"


class PrizeScope(StrEnum):
    ROUND = "round"
    CONTEST = "contest"
    UNITS = "units"


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class Exclusion(Part):
    """Someone who may not take part; see `contest.exclusion` for whom it meets."""

    name: str = ""
    unit: Code | None = None
    account: str = ""
    reason: str = ""


class Participation(Part):
    who: str = ""
    open_to: OpenTo = OpenTo.ANYONE
    units: FileName = "units.csv"
    phone: Phone = Phone.NONE
    consent_version: Text = "1"
    keep_data_days: Days = 180
    excluded: tuple[Exclusion, ...] = ()


class PaperRules(Part):
    """`time_limit_minutes` 0 is no limit.

    `quotas` are numbers of questions by topic; the rest is drawn from all topics.
    """

    questions: Count = 10
    quotas: Quotas = {}
    attempts_per_round: Count = 1
    time_limit_minutes: Annotated[int, Strict(), Field(ge=0, le=100_000)] = 0
    shuffle_questions: Flag = True
    shuffle_options: Flag = True
    may_change_answers: Flag = True
    show_score: ShowScore = ShowScore.AFTER_CLOSE
    void_question: VoidQuestion = VoidQuestion.POINT


class PredictionRules(Part):
    """`at_least` right answers are what NUMBER_AT_LEAST counts; the other targets leave it out."""

    target: PredictionTarget = PredictionTarget.NONE
    at_least: Count | None = None


class RankingRules(Part):
    tie_chain: Annotated[tuple[Criterion, ...], Field(min_length=1)] = (
        Criterion.SCORE,
        Criterion.SHORTER_TIME,
        Criterion.EARLIER_HAND_IN,
    )
    lots_seed: str = ""
    names: Names = Names.MASKED
    show_top: Count = 10


class HeadcountSource(StrEnum):
    TYPED = "typed"  # in the list of units
    ROSTER = "roster"


class CollectiveRules(Part):
    """Headcounts are closed at `headcount_closes_at`, or else when the first round closes.

    `target_rate_percent`: what each unit is to reach in a round; None where nothing is asked.
    """

    headcount: HeadcountSource = HeadcountSource.TYPED
    headcount_closes_at: Instant | None = None
    minimum_rate_percent: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(0)
    target_rate_percent: Annotated[Decimal, Field(gt=0, le=100)] | None = None


class ResultsRules(Part):
    """Complaints are taken for `complaint_days` after a round is published, and each is to be
    decided within `answer_days`."""

    publish_after_hours: Annotated[int, Strict(), Field(ge=0, le=1000)] = 0
    approvals: Annotated[int, Strict(), Field(ge=0, le=2)] = 0
    complaint_days: Days = 3
    answer_days: Count = 5


class ReportRules(Part):
    """What organizers are told by itself: how things stand, at this local time of each day while
    the contest runs; None for not at all."""

    daily_at: TimeOfDay | None = None


class QuietHours(Part):
    """Local times between which nothing is pushed; equal ones mean no quiet hours at all."""

    starts: TimeOfDay = Field(default=time(21, 30), alias="from")
    ends: TimeOfDay = Field(default=time(6, 30), alias="to")


class Reminder(Part):
    """Sent on the local day so many days before the day a round closes."""

    days_before_close: Days
    time: TimeOfDay
    to: Audience = Audience.NOT_TAKEN_PART


class Block(Part):
    code: Code
    name: Text


class Prize(Part):
    scope: PrizeScope
    title: Text
    count: Count
    value: str = ""


class Document(Part):
    title: Text


class Letterhead(Part):
    """What official papers bear: who issues them, under whom, where, and who signs.

    `above`: the body over the issuer; `issuer` "": the organizer. `symbol`: the issuer in short,
    behind number and kind. `capacity`: on whose behalf, `post`: in which office it is signed.
    """

    above: str = ""
    issuer: str = ""
    symbol: str = "BTC"
    place: str = ""
    capacity: str = ""
    post: str = ""
    recipients: tuple[Text, ...] = ()


class RoundRules(Part):
    """Open while `opens_at <= now < closes_at`; `number` counts from 1.

    Questions and quotas are the round's own, or those of the paper.
    """

    number: Count
    title: Text
    topic: str = ""
    opens_at: Instant
    closes_at: Instant
    publish_at: Instant
    bank: FileName
    questions: Count
    quotas: Quotas


class Rules(Part):
    code: Code
    title: Text
    short_title: Text
    organizer: Text
    contact: Text
    time_zone: TimeZone = HOME_ZONE
    purpose: str = ""
    notice: str = ""
    participation: Participation = Participation()
    paper: PaperRules = PaperRules()
    prediction: PredictionRules = PredictionRules()
    ranking: RankingRules = RankingRules()
    collective: CollectiveRules = CollectiveRules()
    results: ResultsRules = ResultsRules()
    reports: ReportRules = ReportRules()
    quiet_hours: QuietHours = QuietHours()
    reminders: tuple[Reminder, ...] = ()
    blocks: tuple[Block, ...] = ()
    prizes: tuple[Prize, ...] = ()
    documents: tuple[Document, ...] = ()
    letterhead: Letterhead = Letterhead()
    rounds: Annotated[tuple[RoundRules, ...], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, raw: object) -> object:
        return filled_in(raw) if isinstance(raw, dict) else raw

    @property
    def headcount_closes_at(self) -> datetime:
        return self.collective.headcount_closes_at or self.rounds[0].closes_at

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
