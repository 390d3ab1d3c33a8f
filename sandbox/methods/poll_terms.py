"""What a request says of a poll: the question, the options, and the rules of voting."""

from sandbox.entities.cleaning import is_blank
from sandbox.entities.formatted import Formatted
from sandbox.entities.reading import read_formatted
from sandbox.errors.formatting import CannotParse, NothingToSee
from sandbox.errors.polls import (
    CorrectOptionsNotIncreasing,
    ExplanationIsTooLong,
    NoCorrectOption,
    NoOptions,
    OptionIsTooLong,
    QuestionIsTooLong,
    TooManyOptions,
    UnsupportedPollType,
    WrongClosingTime,
    WrongCorrectOption,
)
from sandbox.json_fields import WrongField, naming, optional_text, required_text
from sandbox.parameters import Parameters
from sandbox.polls import NOTHING, PollKind, Terms
from sandbox.wire import Json

MOST_QUESTION_CHARACTERS = 300
MOST_OPTIONS = 12
MOST_OPTION_CHARACTERS = 100
MOST_EXPLANATION_CHARACTERS = 200
MOST_EXPLANATION_LINE_FEEDS = 2
LEAST_OPEN_SECONDS, MOST_OPEN_SECONDS = 5, 2_628_000


def read_terms(given: Parameters, unix_time: int) -> Terms:
    """Reads all there is before anything is measured, as process_send_poll_query does.

    `unix_time` is now, from which a `close_date` is counted.
    """
    question = _only_emoji(_read_formatted(given, "question"))
    options = _read_options(given)
    kind = _read_kind(given)
    is_quiz = kind == "quiz"
    return Terms(
        question=question,
        options=options,
        kind=kind,
        is_anonymous=given.flag("is_anonymous") if given.has("is_anonymous") else True,
        allows_multiple_answers=given.flag("allows_multiple_answers"),
        allows_revoting=_read_revoting(given, is_quiz=is_quiz),
        hides_results=given.flag("hide_results_until_closes"),
        explanation=_read_formatted(given, "explanation") if is_quiz else NOTHING,
        correct_options=_read_correct_options(given) if is_quiz else (),
        description=_read_formatted(given, "description"),
        open_seconds=_read_open_seconds(given, unix_time),
    )


def _read_formatted(given: Parameters, name: str) -> Formatted:
    """`name`, `name_parse_mode`, `name_entities`."""
    entities = given.values.get(f"{name}_entities")
    return read_formatted(given.text(name), given.text(f"{name}_parse_mode"), entities)


def _only_emoji(formatted: Formatted) -> Formatted:
    kept = tuple(entity for entity in formatted.entities if entity.type == "custom_emoji")
    return Formatted(formatted.text, kept)


def _read_options(given: Parameters) -> tuple[Formatted, ...]:
    if not given.has("options"):
        raise CannotParse(what="can't parse options JSON object")
    options = given.structure("options", "options")
    if not isinstance(options, list):
        raise CannotParse(what="expected an Array of InputPollOption")
    return tuple(_only_emoji(_read_option(option)) for option in options)


def _read_option(option: Json) -> Formatted:
    """An InputPollOption, or its text alone, as it was before options were objects."""
    if isinstance(option, str):
        return read_formatted(option, "", None)
    with naming("InputPollOption"):
        if not isinstance(option, dict):
            raise WrongField("Expected InputPollOption to be an Object")
        text, mode = required_text(option, "text"), optional_text(option, "text_parse_mode")
    return read_formatted(text, mode, option.get("text_entities"))


def _read_kind(given: Parameters) -> PollKind:
    match given.text("type"):
        case "quiz":
            return "quiz"
        case "" | "regular":
            return "regular"
        case _:
            raise UnsupportedPollType


def _read_revoting(given: Parameters, *, is_quiz: bool) -> bool:
    return given.flag("allows_revoting") if given.has("allows_revoting") else not is_quiz


def _read_correct_options(given: Parameters) -> tuple[int, ...]:
    """`correct_option_id` is how it was before there could be several."""
    if not given.has("correct_option_ids"):
        named = given.has("correct_option_id")
        return (given.integer("correct_option_id"),) if named else ()
    places = given.structure("correct_option_ids", "correct option identifiers")
    if not isinstance(places, list):
        raise CannotParse(what="expected an Array of correct option identifiers")
    return tuple(map(_read_correct_option, places))


def _read_correct_option(place: Json) -> int:
    if isinstance(place, bool) or not isinstance(place, int | float):
        raise CannotParse(what="correct option identifier must be of type Number")
    if not isinstance(place, int):
        raise CannotParse(what="invalid correct option identifier specified")
    return place


def _read_open_seconds(given: Parameters, unix_time: int) -> int:
    """`close_date` is passed over where there is an `open_period`."""
    if given.integer("open_period") or not given.integer("close_date"):
        return given.integer("open_period")
    seconds = given.integer("close_date") - unix_time
    return seconds or -1  # at once is too early, and not for ever


def check_terms(terms: Terms) -> None:
    """In the order of td's `create_input_message_content` and `PollOption::get_poll_options`."""
    _check_text(terms.question)
    if len(terms.question.text) > MOST_QUESTION_CHARACTERS:
        raise QuestionIsTooLong(most=MOST_QUESTION_CHARACTERS)
    if not terms.options:
        raise NoOptions
    if len(terms.options) > MOST_OPTIONS:
        raise TooManyOptions(most=MOST_OPTIONS)
    for option in terms.options:
        _check_text(option)
        if len(option.text) > MOST_OPTION_CHARACTERS:
            raise OptionIsTooLong(most=MOST_OPTION_CHARACTERS)
    if terms.kind == "quiz":
        _check_quiz(terms)
    if terms.open_seconds and not LEAST_OPEN_SECONDS <= terms.open_seconds <= MOST_OPEN_SECONDS:
        raise WrongClosingTime(least=LEAST_OPEN_SECONDS, most=MOST_OPEN_SECONDS)


def _check_text(formatted: Formatted) -> None:
    if is_blank(formatted.text):
        raise NothingToSee


def _check_quiz(terms: Terms) -> None:
    correct = terms.correct_options
    if not correct:
        raise NoCorrectOption
    if any(place < 0 or place >= len(terms.options) for place in correct):
        raise WrongCorrectOption
    if list(correct) != sorted(set(correct)):
        raise CorrectOptionsNotIncreasing
    text = terms.explanation.text
    too_long = len(text) > MOST_EXPLANATION_CHARACTERS
    if too_long or text.count("\n") > MOST_EXPLANATION_LINE_FEEDS:
        raise ExplanationIsTooLong(
            characters=MOST_EXPLANATION_CHARACTERS, lines=MOST_EXPLANATION_LINE_FEEDS
        )
