"""Whatever happens to members, the group and the world agree on who is inside and may what."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.chats import Group
from sandbox.clock import Clock
from sandbox.members import CREATOR, RESTRICTED, Membership
from sandbox.membership import join, leave, promote, remove, restrict, unban
from sandbox.names import clean_name
from sandbox.rights import EVERY_PERMISSION, PERMISSIONS, RIGHTS, USUAL_PERMISSIONS
from sandbox.users import User
from sandbox.world import World

Happening = Callable[[World, Group, User, User], None]

HAPPENINGS: dict[str, Happening] = {
    "joins": lambda world, group, user, _: join(world, group, user),
    "leaves": lambda world, group, user, _: leave(world, group, user),
    "is removed": remove,
    "is removed for a while": lambda world, group, user, owner: remove(
        world, group, user, owner, world.clock.unix_time() + 60
    ),
    "is unbanned": unban,
    "is silenced": lambda world, group, user, owner: restrict(
        world, group, user, owner, frozenset()
    ),
    "is let speak": lambda world, group, user, owner: restrict(
        world, group, user, owner, EVERY_PERMISSION
    ),
}

PERMITTED = st.frozensets(st.sampled_from(PERMISSIONS))


def new_supergroup() -> tuple[World, Group, User, list[User]]:
    """With its owner, and three who are not in it: two people and a bot."""
    world = World(Clock())
    owner = world.new_person("Lan", "")
    group = world.new_group("Sở Nội vụ", "supergroup")
    world.enrol(group, Membership(owner, CREATOR))
    people: list[User] = [world.new_person(name, "") for name in ("Minh", "Hoa")]
    return world, group, owner, [*people, world.new_bot("thi_bot", "Trợ lý")]


@given(st.lists(st.tuples(st.sampled_from(sorted(HAPPENINGS)), st.integers(0, 2))))
def test_everybody_agrees_on_who_is_inside(happenings: list[tuple[str, int]]) -> None:
    world, group, owner, others = new_supergroup()
    for happening, number in happenings:
        HAPPENINGS[happening](world, group, others[number], owner)
    inside = {membership.user.id for membership in group.people_and_bots()}
    assert inside == {user.id for user in (owner, *others) if group in world.groups_of(user)}
    assert group.member_count == len(inside)
    assert [bot.id for bot in group.bots] == [u.id for u in others if u.is_bot and u.id in inside]


@given(everybodys=PERMITTED, own=PERMITTED, permission=st.sampled_from(PERMISSIONS))
def test_a_member_may_what_the_group_and_their_own_restriction_let(
    everybodys: frozenset[str], own: frozenset[str], permission: str
) -> None:
    world, group, owner, (minh, *_) = new_supergroup()
    group.permissions = everybodys
    join(world, group, minh)
    restrict(world, group, minh, owner, own)
    assert group.may(minh, permission) == (permission in everybodys & own)
    assert group.may(owner, permission)


@given(st.frozensets(st.sampled_from(RIGHTS), min_size=1), st.sampled_from(RIGHTS))
def test_an_administrator_has_the_rights_given(rights: frozenset[str], right: str) -> None:
    world, group, owner, (minh, *_) = new_supergroup()
    join(world, group, minh)
    promote(world, group, minh, owner, rights)
    assert group.may(minh, right) == (right in rights | {"can_manage_chat"})
    assert group.may(minh, "can_send_messages")


@pytest.mark.parametrize("later", [0, 59])
def test_a_restriction_lasts_until_its_end(later: int) -> None:
    world, _, _, (minh, *_) = new_supergroup()
    now = world.clock.unix_time()
    restricted = Membership(minh, RESTRICTED, permissions=frozenset(), until_date=now + 60)
    assert restricted.at(now + later).status == "restricted"
    assert restricted.at(now + 60).status == "member"
    assert replace(restricted, is_member=False).at(now + 60).status == "left"


@given(st.text(), st.integers(1, 40))
def test_a_name_is_one_short_line(name: str, most: int) -> None:
    cleaned = clean_name(name, most)
    assert len(cleaned) <= most and cleaned == cleaned.strip()
    assert clean_name(cleaned, most) == cleaned


def test_new_groups_leave_their_running_to_administrators() -> None:
    withheld = EVERY_PERMISSION - USUAL_PERMISSIONS
    assert withheld == {"can_change_info", "can_pin_messages", "can_manage_topics"}
