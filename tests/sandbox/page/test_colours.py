"""Everything is legible, as WCAG 2.2 asks: text 4.5:1 (1.4.3), parts of controls 3:1 (1.4.11)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.application import PAGE

COLOURS = Path(PAGE) / "styles" / "colours.css"
TEXTS = [
    ("ink", "paper"), ("ink", "shade"), ("ink", "mine"), ("ink", "mine-wash"),
    ("ink", "theirs-wash"), ("ink", "accent-wash"), ("ink", "code"),
    ("soft", "paper"), ("soft", "shade"), ("soft", "mine"), ("soft", "mine-wash"),
    ("soft", "theirs-wash"), ("soft", "accent-wash"), ("soft", "code"),
    ("accent", "paper"), ("accent", "shade"), ("accent", "mine"), ("accent", "mine-wash"),
    ("accent", "theirs-wash"), ("accent", "accent-wash"), ("accent-ink", "accent"),
    ("danger", "paper"), ("danger", "shade"), ("success", "paper"), ("success", "shade"),
    ("service-ink", "service"), ("toast-ink", "toast"), ("badge-ink", "badge"),
    ("bench-ink", "bench"), ("bench-ink", "bench-raised"), ("bench-soft", "bench"),
    ("bench-soft", "bench-raised"), ("bench", "bench-ink"),
]  # fmt: skip
PARTS = [
    ("edge", "paper"), ("edge", "shade"), ("soft", "wall"), ("accent", "wall"),
    ("accent", "mine"), ("badge", "bench"), ("success", "theirs-wash"), ("danger", "theirs-wash"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_stand_out(scheme: str) -> None:
    assert not list(too_faint(TEXTS, scheme, 4.5))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_parts_of_controls_stand_out(scheme: str) -> None:
    assert not list(too_faint(PARTS, scheme, 3.0))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_and_initials_stand_out(scheme: str) -> None:
    colours = read_colours(scheme)
    hues = re.findall(r"\.hue-\d \{ background: (#\w{6})", COLOURS.read_text())
    assert min(contrast("#ffffff", hue) for hue in hues) >= 4.5
    inks = re.findall(r"\.ink-\d \{ color: (#\w{6})", part(scheme, inks=True))
    assert len(inks) == len(hues) == 8
    assert min(contrast(ink, colours["paper"]) for ink in inks) >= 4.5


def test_contrast_is_counted_as_in_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def too_faint(pairs: list[tuple[str, str]], scheme: str, least: float) -> Iterator[str]:
    colours = read_colours(scheme)
    for front, back in pairs:
        found = contrast(colours[front], colours[back])
        if found < least:
            yield f"{front} on {back}: {found:.2f}"


def read_colours(scheme: str) -> dict[str, str]:
    """What the dark scheme does not name is as in the light one."""
    named = re.compile(r"--([\w-]+): (#\w{6})")
    light = dict(named.findall(part("light")))
    return light if scheme == "light" else light | dict(named.findall(part("dark")))


def part(scheme: str, *, inks: bool = False) -> str:
    """The file says: colours, dark colours, inks, dark inks."""
    light, dark, light_inks_after, dark_inks = (
        COLOURS.read_text().replace(".hue-0", "@media .hue-0", 1).split("@media")
    )
    light_part, dark_part = (light_inks_after, dark_inks) if inks else (light, dark)
    return light_part if scheme == "light" else dark_part


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
