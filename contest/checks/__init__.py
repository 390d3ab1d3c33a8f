"""What is right by itself but does not fit together."""

from contest.checks.everything import contradictions
from contest.checks.parts import Parts

__all__ = ["Parts", "contradictions"]
