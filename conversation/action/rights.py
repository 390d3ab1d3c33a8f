"""What is kept about a person: to see, to take along, to delete."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowPrivacy:
    pass


@dataclass(frozen=True, slots=True)
class ExportData:
    pass


@dataclass(frozen=True, slots=True)
class ReadData:
    """The same as a text to read."""


@dataclass(frozen=True, slots=True)
class AskForget:
    pass


@dataclass(frozen=True, slots=True)
class Forget:
    pass


RightsAction = ShowPrivacy | ExportData | ReadData | AskForget | Forget

CODES: dict[str, type[RightsAction]] = {
    "pv": ShowPrivacy,
    "ex": ExportData,
    "dt": ReadData,
    "af": AskForget,
    "fg": Forget,
}
