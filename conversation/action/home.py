"""The way in, and what is asked for from anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Home:
    """The screen that fits where the person stands now; /start."""


@dataclass(frozen=True, slots=True)
class ShowRules:
    page: int


@dataclass(frozen=True, slots=True)
class ShowMaterials:
    pass


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    pass


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """`language` counts from 0 in `conversation.texts.LANGUAGES`."""

    language: int


@dataclass(frozen=True, slots=True)
class ShowHelp:
    pass


@dataclass(frozen=True, slots=True)
class Nothing:
    """A button that only shows something, such as the number of a page."""


HomeAction = Home | ShowRules | ShowMaterials | ChooseLanguage | SetLanguage | ShowHelp | Nothing

CODES: dict[str, type[HomeAction]] = {
    "h": Home,
    "ru": ShowRules,
    "ma": ShowMaterials,
    "cl": ChooseLanguage,
    "la": SetLanguage,
    "he": ShowHelp,
    "n": Nothing,
}
