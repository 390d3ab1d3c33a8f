"""Who answers for each team, and whom to write to for that."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from contest.stage.live_members import answering, answers_as
from contest.stage.rules import Team
from handlers.live.spoken_of import AtPart
from handlers.stage.seated import seated
from storage import chats
from storage.stage import teams
from storage.stage.seats import Kind, Seat

Answering = Mapping[str, Sequence[int]]
"""By team: the numbers of those who answer."""


def answering_now(tx: Connection, on: AtPart) -> Answering:
    """Without those whom the leader has said to be absent."""
    absent = teams.absent(tx, on.at.id)
    every = on.at.rules.teams
    return {team.code: answering(on.live, team, absent.get(team.code, ())) for team in every}


def addresses_of_answering(tx: Connection, on: AtPart, numbers: Answering) -> list[str]:
    """Where one answers for all, that is the leader, or else who has taken a seat of the team."""
    if not on.live.everyone_answers:
        return addresses_of_speakers(tx, on)
    return [
        address
        for team, seat, address in _seated(tx, on)
        if answers_as(on.live, team, seat.place) in numbers[team.code]
    ]


def addresses_of_speakers(tx: Connection, on: AtPart) -> list[str]:
    """One of each team: the leader, or else the first who has taken a seat of it."""
    speakers: dict[str, str] = {}
    for team, _, address in _seated(tx, on):
        speakers.setdefault(team.code, address)
    return [*speakers.values()]


def teams_without_anybody(tx: Connection, on: AtPart) -> list[Team]:
    there = {team.code for team, _, _ in _seated(tx, on)}
    return [team for team in on.at.rules.teams if team.code not in there]


def groups(tx: Connection, on: AtPart) -> list[tuple[str, str | None]]:
    """Groups of the whole contest, with the topic to post to, if they may play along."""
    if not on.live.groups_play_along:
        return []
    return [
        (each.address, each.topic)
        for each in chats.all(tx, on.at.stored.contest_id)
        if each.unit_code is None and each.unreachable_since is None
    ]


def _seated(tx: Connection, on: AtPart) -> list[tuple[Team, Seat, str]]:
    """By team and place."""
    every = seated(tx, on.at.stored, Kind.TEAM)
    return [(on.at.rules.teams[seat.number], seat, address) for seat, address in every]
