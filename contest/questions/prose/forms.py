"""How offices write what belongs to a question: its number, its key, its source."""

import re
from typing import Final

NUMBERED: Final = re.compile(
    r"\s*(?:Câu(?:\s*hỏi)?|Bài|Question)\s*(?:số\s*)?(?P<number>\d{1,3})\s*[.:)/\-–]*\s*",
    re.IGNORECASE,
)
BARE_NUMBER: Final = re.compile(r"\s*(?P<number>\d{1,3})\s*[.)/]\s*(?=\D)")
HEADING: Final = re.compile(
    r"\s*(?:(?:PHẦN|CHƯƠNG|MỤC|CHUYÊN ĐỀ)\b|[IVX]{1,5}\s*[.\-–)]\s)", re.IGNORECASE
)
KEY_HEADING: Final = re.compile(
    r"\s*(?:BẢNG\s+)?(?:ĐÁP ÁN|ANSWER KEY|ANSWERS)[^:]{0,40}:?\s*", re.IGNORECASE
)
SAID: Final = {
    "answer": re.compile(
        r"\s*(?:=>|→|\*)?\s*"
        r"(?:(?:phương án|đáp án|câu trả lời|trả lời)(?:\s+đúng)?(?:\s+là)?|đ/?a|answer|key)"
        r"\s*[:.\-–]\s*(?P<rest>.+)",
        re.IGNORECASE,
    ),
    "explanation": re.compile(
        r"\s*(?:giải thích|lời giải|hướng dẫn(?: giải)?|explanation)\s*[:.\-–]\s*(?P<rest>.*)",
        re.IGNORECASE,
    ),
    "source": re.compile(
        r"\s*\(?(?:căn cứ(?: pháp lý)?|nguồn|trích(?: dẫn)?|cơ sở pháp lý|tham khảo|source)"
        r"\s*[:\-–]\s*(?P<rest>.+?)\)?\s*$",
        re.IGNORECASE,
    ),
    "topic": re.compile(r"\s*(?:chủ đề|lĩnh vực|topic)\s*:\s*(?P<rest>.+)", re.IGNORECASE),
}  # fmt: skip
