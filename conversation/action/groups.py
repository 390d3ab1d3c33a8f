"""Binding a group chat."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfferBinding:
    """Organizers, in a group: what may this group be bound to; pages through the units."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class BindGroup:
    """Organizers, in a group: bind it to a unit, or to the whole contest with 0."""

    unit: int


@dataclass(frozen=True, slots=True)
class UnbindGroup:
    pass


GroupAction = OfferBinding | BindGroup | UnbindGroup

CODES: dict[str, type[GroupAction]] = {
    "ob": OfferBinding,
    "bg": BindGroup,
    "ug": UnbindGroup,
}
