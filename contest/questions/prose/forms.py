"""How offices write what belongs to a question: its number, its key, its source."""

import re
from typing import Final

NUMBERED: Final = re.compile(
    r"\s*(?:Câu(?:\s*hỏi)?|Bài|Question)\s*(?:số\s*)?(?P<number>\d{1,3})\s*"
    r"(?:\([^()]{1,20}\)\s*)?[.:)/\-–]*\s*",  # `Câu 3 (2 điểm):`
    re.IGNORECASE,
)
BARE_NUMBER: Final = re.compile(r"\s*(?P<number>\d{1,3})\s*[.)/]\s*(?=\D)")
HEADING: Final = re.compile(  # `Chương trình …` is none
    r"\s*(?:(?:PHẦN|CHƯƠNG|MỤC|CHUYÊN ĐỀ)\b"
    r"|(?i:phần|chương|mục|chuyên đề)\s*(?:số\s*)?(?:[IVX]+\b|\d|:)"
    r"|(?i:[IVX]{1,5})\s*[.\-–)]\s)"
)
KEY_HEADING: Final = re.compile(
    r"\s*(?:BẢNG\s+)?(?:ĐÁP ÁN|ANSWER KEY|ANSWERS)"
    r"(?!\s+(?:đúng\s+|là\s+)*[A-H]\s*\.?\s*$)"  # `Đáp án C` is the answer of one question
    r"[^:]{0,40}:?\s*",
    re.IGNORECASE,
)
BEFORE_KEY: Final = re.compile(
    r"\s*(?:BẢNG\s+)?(?:ĐÁP ÁN|ANSWER KEY|ANSWERS)[^:\d]{0,40}?:?\s*(?=(?:Câu\s*)?\d)",
    re.IGNORECASE,
)
SAID: Final = {
    "answer": re.compile(
        r"\s*(?:=>|→|\*)?\s*"
        r"(?:(?:phương án|đáp án|câu trả lời|trả lời)(?:\s+đúng)?(?:\s+là)?|đ/?a|answer|key)"
        r"(?:\s*[:.\-–]\s*|\s+(?=[A-H]\s*\.?\s*$))(?P<rest>.+)",
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
