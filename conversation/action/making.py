"""A contest made from a chat, by organizers; `draft` is the id of what is being made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowDrafts:
    """The contests that are being made."""


@dataclass(frozen=True, slots=True)
class OfferWays:
    """The ways to make a new contest."""


@dataclass(frozen=True, slots=True)
class BeginDraft:
    """Begin a contest that is made step by step."""


@dataclass(frozen=True, slots=True)
class SendForm:
    """Send the workbook to fill in; it comes back for `draft`, 0 for a new contest."""

    draft: int


@dataclass(frozen=True, slots=True)
class TakeForm:
    """Takes the next file that is sent as the workbook of `draft`, 0 for a new contest."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenDraft:
    draft: int


@dataclass(frozen=True, slots=True)
class ShowFaults:
    draft: int
    page: int


@dataclass(frozen=True, slots=True)
class PreviewCalendar:
    draft: int
    page: int


@dataclass(frozen=True, slots=True)
class PreviewRules:
    draft: int
    page: int


@dataclass(frozen=True, slots=True)
class SendRulePaper:
    """The rules as an official paper in Word."""

    draft: int


@dataclass(frozen=True, slots=True)
class PreviewPaper:
    """A question of a paper as it will look, `position` from 0, with the option shown as `letter`
    chosen (1 is A, 0 none). Nothing is kept: what is chosen rides on the button."""

    draft: int
    round: int
    position: int
    letter: int


@dataclass(frozen=True, slots=True)
class OfferPublishing:
    """Say what publishing would do."""

    draft: int


@dataclass(frozen=True, slots=True)
class ConfirmPublishing:
    """Ask once more; `seen` stands for the content that was looked at."""

    draft: int
    seen: int


@dataclass(frozen=True, slots=True)
class Publish:
    """Make the draft the contest, if its content is still what `seen` stands for."""

    draft: int
    seen: int


@dataclass(frozen=True, slots=True)
class OfferRemoval:
    draft: int


@dataclass(frozen=True, slots=True)
class RemoveDraft:
    draft: int


@dataclass(frozen=True, slots=True)
class AskStep:
    """One question of those that make a contest, with what may be chosen; `step` from 0."""

    draft: int
    step: int


@dataclass(frozen=True, slots=True)
class TypeStep:
    """Takes the typed text as the answer to a step."""

    draft: int
    step: int


@dataclass(frozen=True, slots=True)
class ChooseStep:
    """Answer a step by one of its choices, from 0."""

    draft: int
    step: int
    choice: int


MakingAction = (
    ShowDrafts
    | OfferWays
    | BeginDraft
    | SendForm
    | TakeForm
    | OpenDraft
    | ShowFaults
    | PreviewCalendar
    | PreviewRules
    | SendRulePaper
    | PreviewPaper
    | OfferPublishing
    | ConfirmPublishing
    | Publish
    | OfferRemoval
    | RemoveDraft
    | AskStep
    | TypeStep
    | ChooseStep
)

CODES: dict[str, type[MakingAction]] = {
    "zd": ShowDrafts,
    "zn": OfferWays,
    "zb": BeginDraft,
    "zf": SendForm,
    "zt": TakeForm,
    "zo": OpenDraft,
    "ze": ShowFaults,
    "zc": PreviewCalendar,
    "zr": PreviewRules,
    "zw": SendRulePaper,
    "zk": PreviewPaper,
    "zp": OfferPublishing,
    "zq": ConfirmPublishing,
    "zx": Publish,
    "zy": OfferRemoval,
    "zz": RemoveDraft,
    "zs": AskStep,
    "za": TypeStep,
    "zv": ChooseStep,
}
