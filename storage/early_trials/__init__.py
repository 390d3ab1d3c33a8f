"""Papers taken at the desk before their round opens; no attempts, and nothing counts them."""

from storage.early_trials.record import EarlyTrial
from storage.early_trials.showing import find, of_address
from storage.early_trials.taking import answer, cut_short, hand_in, outdate, predict, start

__all__ = [
    "EarlyTrial",
    "answer",
    "cut_short",
    "find",
    "hand_in",
    "of_address",
    "outdate",
    "predict",
    "start",
]
