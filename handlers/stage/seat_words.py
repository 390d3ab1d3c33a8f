"""What the seats of a Hội thi are called."""

from typing import Final

from contest.names import plain
from contest.stage.rules import StageRules, Team
from conversation.texts import Texts
from storage.stage.seats import Kind, Seat

KINDS: Final = (Kind.JUDGE, Kind.HOST, Kind.TEAM)


def kind_of(position: int) -> Kind | None:
    return KINDS[position] if 0 <= position < len(KINDS) else None


def heading(t: Texts, kind: Kind) -> str:
    match kind:
        case Kind.JUDGE:
            return t("Ban Giám khảo")
        case Kind.HOST:
            return t("Người dẫn chương trình")
        case Kind.TEAM:
            return t("Các đội thi")


def name(t: Texts, rules: StageRules, seat: Seat) -> str:
    """Who sits there, such as "Bùi Thị Hoa, đội trưởng Thị trấn Bo"."""
    match seat.kind:
        case Kind.JUDGE:
            judge = rules.judges[seat.number]
            if judge.is_head:
                return t("{name}, Trưởng ban Giám khảo", name=judge.name)
            return t("{name}, giám khảo", name=judge.name)
        case Kind.HOST:
            return t("Người dẫn chương trình")
        case Kind.TEAM:
            team = rules.teams[seat.number]
            if seat.place == 0:
                return t("{name}, đội trưởng {team}", name=team.leader, team=team.name)
            member = team.members[seat.place - 1].name
            return t("{name}, thành viên {team}", name=member, team=team.name)


def call(t: Texts, team: Team) -> str:
    """To the stage: "Mời đội Thị trấn Bo", but "Mời Đội Hoa Ban"."""
    if _is_called_team(team):
        return t("Mời {team}", team=team.name)
    return t("Mời đội {team}", team=team.name)


def title(t: Texts, team: Team) -> str:
    """Such as "Đội Xã Tú Sơn"."""
    return team.name if _is_called_team(team) else t("Đội {team}", team=team.name)


def _is_called_team(team: Team) -> bool:
    return plain(team.name).startswith("doi ")


def exists(rules: StageRules, seat: Seat) -> bool:
    """Whether the rules have this seat."""
    match seat.kind:
        case Kind.JUDGE:
            return 0 <= seat.number < len(rules.judges) and seat.place == 0
        case Kind.HOST:
            return seat.number == 0 and seat.place == 0
        case Kind.TEAM:
            is_team = 0 <= seat.number < len(rules.teams)
            return is_team and 0 <= seat.place <= len(rules.teams[seat.number].members)


def all_of(rules: StageRules, kind: Kind) -> list[Seat]:
    """Of teams only the leaders: they invite their members themselves."""
    count = {Kind.JUDGE: len(rules.judges), Kind.HOST: 1, Kind.TEAM: len(rules.teams)}[kind]
    return [Seat(kind, number) for number in range(count)]
