"""Where one writes: the private chat with a bot, a group or a channel."""

from dataclasses import dataclass, field

from sandbox.people.errors import ActRefused


@dataclass(frozen=True)
class Bot:
    id: int
    token: str
    username: str
    name: str


@dataclass(frozen=True)
class Group:
    id: int
    title: str
    topics: dict[str, int] = field(default_factory=dict)
    """Name to id."""


Place = Bot | Group


def topic_of(place: Place, name: str) -> int:
    """The id of the topic so called; 0 where no topic is named. Raises ActRefused."""
    if not name:
        return 0
    if not isinstance(place, Group) or name not in place.topics:
        raise ActRefused(f"there is no topic «{name}»")
    return place.topics[name]
