"""Who is certified, and of what."""

from contest.stage.certified import LEADER, TOOK_PART, WHOLE_TEAM, certified
from contest.stage.rules import Member, StagePrize
from tests.contest.stage.hoi_thi import RULES

BO = RULES.teams[0].model_copy(update={"members": (Member(name="Bùi Văn Nam"),)})
TU_SON = RULES.teams[1].model_copy(
    update={"members": (Member(name="Hà Văn Sơn"), Member(name="Bùi Thị Én"))}
)
RULES_ = RULES.model_copy(
    update={"teams": (BO, TU_SON), "participation_certificate": "Giấy chứng nhận tham gia"}
)
FIRST = StagePrize(title="Giải nhất", count=1)
BEST_SKIT = StagePrize(title="Giải nhất", count=1, part="tieu-pham")


def of_team(
    code: str, *won: tuple[StagePrize, str], absent: tuple[int, ...] = ()
) -> list[tuple[int, str, str, str]]:
    given = certified(RULES_, won, {code: absent})
    return [(each.person, each.name, each.prize, each.part) for each in given if each.team == code]


def test_a_team_and_each_of_its_people_have_the_same() -> None:
    assert of_team("tu-son", (FIRST, "tu-son")) == [
        (WHOLE_TEAM, "Xã Tú Sơn", "Giải nhất", ""),
        (LEADER, "Quách Thị Lan", "Giải nhất", ""),
        (1, "Hà Văn Sơn", "Giải nhất", ""),
        (2, "Bùi Thị Én", "Giải nhất", ""),
    ]


def test_a_leader_among_the_members_is_one_person() -> None:
    names = [name for _, name, _, _ in of_team("bo")]
    assert names == ["Thị trấn Bo", "Bùi Văn Nam"]


def test_who_was_absent_has_none() -> None:
    assert [person for person, *_ in of_team("tu-son", absent=(1,))] == [WHOLE_TEAM, LEADER, 2]


def test_two_prizes_of_one_title_are_two_certificates() -> None:
    given = of_team("bo", (FIRST, "bo"), (BEST_SKIT, "bo"))
    assert [part for person, _, _, part in given if person == WHOLE_TEAM] == ["", "tieu-pham"]


def test_who_won_nothing_took_part_where_the_rules_name_it() -> None:
    assert {prize for _, _, prize, _ in of_team("bo")} == {TOOK_PART}
    assert certified(RULES, [], {}) == ()
