"""Who has which role, and giving and taking roles."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowRoles:
    """Organizers: the roles there are."""


@dataclass(frozen=True, slots=True)
class ShowRole:
    """Organizers: who has a role (its place in `handlers.roles.words.DESK_ROLES`)."""

    role: int


@dataclass(frozen=True, slots=True)
class InviteRole:
    """Organizers: a link by which one person gets the role."""

    role: int


@dataclass(frozen=True, slots=True)
class AskEndRole:
    """Organizers: whether to take a role away; `given` stands for the one appointment."""

    role: int
    given: int


@dataclass(frozen=True, slots=True)
class EndRole:
    role: int
    given: int


RolesAction = ShowRoles | ShowRole | InviteRole | AskEndRole | EndRole

CODES: dict[str, type[RolesAction]] = {
    "vs": ShowRoles,
    "vr": ShowRole,
    "vi": InviteRole,
    "va": AskEndRole,
    "ve": EndRole,
}
