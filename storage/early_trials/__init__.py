"""Papers taken at the desk before their round opens; no attempts, and nothing counts them."""

from storage.early_trials.knowing import has_tried, of_address, rounds_tried
from storage.early_trials.record import EarlyTrial
from storage.early_trials.taking import answer, cut_short, find, hand_in, outdate, predict, start

__all__ = [
    "EarlyTrial",
    "answer",
    "cut_short",
    "find",
    "hand_in",
    "has_tried",
    "of_address",
    "outdate",
    "predict",
    "rounds_tried",
    "start",
]
