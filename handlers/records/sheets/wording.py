"""Widths that several sheets share, and figures as a sheet has them."""

from fractions import Fraction

from contest.stage.totals import rounded
from printing.workbook import Cell

TEAM_WIDTH = 26
PERSON_WIDTH = 30


def points(earned: Fraction) -> Cell:
    """To two places, as published."""
    return rounded(earned)
