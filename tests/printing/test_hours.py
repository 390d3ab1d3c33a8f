"""The picture of papers by the hour, opened again by another library."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.says import texts
from printing.hours import HOURS_A_DAY, Course, Hours, draw_hours

BLUE, ORANGE = (58, 124, 184), (200, 97, 10)
FIRST = Course("Tuần 1", {8: 40, 9: 60, 32: 20})
SECOND = Course("Tuần 2 ($)", {8: 50, 33: 70})
MONDAY = date(2023, 8, 21)
HOURS = Hours(SECOND, FIRST, MONDAY, days=7, shown=1)


def picture(hours: Hours, language: str = "vi") -> Image.Image:
    return Image.open(BytesIO(draw_hours(texts(language), hours))).convert("RGB")


def share(drawn: Image.Image, colour: tuple[int, int, int]) -> float:
    """Of all dots."""
    counted = {found: n for n, found in drawn.getcolors(1 << 24) or []}
    return counted.get(colour, 0) / (drawn.width * drawn.height)


def test_it_fits_a_phone_and_shows_both_rounds() -> None:
    drawn = picture(HOURS)
    assert drawn.size == (900, 990)
    assert share(drawn, BLUE) > 0.01
    assert share(drawn, ORANGE) > 0.0005
    assert drawn.getpixel((2, 2)) == (255, 255, 255)


def test_in_the_first_round_there_is_nothing_to_compare() -> None:
    drawn = picture(replace(HOURS, this=FIRST, last=None), "en")
    assert share(drawn, ORANGE) == 0


def test_a_round_of_many_weeks_and_one_without_papers_are_drawn() -> None:
    nobody = Course("Tuần 1", {})
    drawn = picture(Hours(nobody, None, MONDAY, days=60, shown=59))
    assert share(drawn, BLUE) < 0.01
    late = Course("Tuần 1", {60 * HOURS_A_DAY - 1: 5})
    assert share(picture(Hours(late, None, MONDAY, days=60, shown=59)), BLUE) > share(drawn, BLUE)


BY_HOUR_OF_DAY = {7: 20, 8: 160, 9: 220, 10: 150, 11: 90, 13: 80, 14: 170, 15: 190, 16: 120, 20: 60}
BY_DAY = (1.2, 1, 0.9, 1, 1.1, 0.3, 2)


def invented(title: str, until: int, shift: int) -> Course:
    """A week as weeks are: mornings, afternoons, and the last day."""
    hours = range(7, until)
    crowd = {
        hour: BY_HOUR_OF_DAY.get(hour % HOURS_A_DAY, 2) * BY_DAY[hour // HOURS_A_DAY]
        for hour in hours
    }
    return Course(
        title, {hour: round(crowd[hour] * (8 + (hour * shift) % 5) / 10) for hour in hours}
    )


def test_a_week_that_is_going_on_beside_the_one_before(screens: Path) -> None:
    this, last = invented("Tuần 2", 2 * HOURS_A_DAY + 16, 3), invented("Tuần 1", 165, 7)
    data = draw_hours(texts("vi"), Hours(this, last, MONDAY, days=7, shown=2))
    assert share(Image.open(BytesIO(data)).convert("RGB"), BLUE) > 0.05
    (screens / "papers-by-the-hour.png").write_bytes(data)
