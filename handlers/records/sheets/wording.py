"""Widths that several sheets share."""

TEAM_WIDTH = 26
PERSON_WIDTH = 30
