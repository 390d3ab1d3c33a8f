"""What most contests choose from."""

from collections.abc import Mapping
from typing import Final

from contest.rules import Criterion

TIE_CHAINS: Final[Mapping[str, object]] = {
    "Số câu đúng, dự đoán, thời gian": [
        Criterion.SCORE.value,
        Criterion.CLOSEST_PREDICTION.value,
        Criterion.SHORTER_TIME.value,
        Criterion.EARLIER_HAND_IN.value,
    ],
    "Số câu đúng, thời gian": [
        Criterion.SCORE.value,
        Criterion.SHORTER_TIME.value,
        Criterion.EARLIER_HAND_IN.value,
    ],
    "Số câu đúng, dự đoán, nộp sớm": [
        Criterion.SCORE.value,
        Criterion.CLOSEST_PREDICTION.value,
        Criterion.EARLIER_HAND_IN.value,
    ],
    "Số câu đúng, nộp sớm": [Criterion.SCORE.value, Criterion.EARLIER_HAND_IN.value],
    "Số câu đúng, dự đoán, bốc thăm": [
        Criterion.SCORE.value,
        Criterion.CLOSEST_PREDICTION.value,
        Criterion.LOTS.value,
    ],
    "Số câu đúng, bốc thăm": [Criterion.SCORE.value, Criterion.LOTS.value],
}
"""Orders by which persons are compared, by what people call them."""
