#!/usr/bin/env python3
"""Kiểm đếm lại một tuần thi đã công bố.

    python3 recount.py tuan-1.json --seal 9f2c… --digest 41d0…

Reads what `python -m bot evidence` wrote, works everything out again from the answers, and says
what does not agree. It takes nothing but Python 3.11, and none of the bot's code: a fault there
cannot hide itself here. --seal and --digest are the codes posted in the chat groups; they find
whoever changed the file and made its codes anew.

Exit status: 0 all agrees, 1 something does not.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from hashlib import blake2b, sha256
from itertools import groupby
from pathlib import Path
from typing import NotRequired, TypedDict

RECEIPT_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
DIGEST_POSTED = 32  # digits

Place = tuple[int, bool, int, int, str | None, int, str]


class Rules(TypedDict):
    questions: int
    prediction: str
    at_least: int | None
    tie_chain: list[str]
    lots_seed: str


class Paper(TypedDict):
    paper: int
    participant: int  # a number instead of a name
    number: int  # which of the participant's attempts
    is_counted: bool  # False: out of competition
    score: int
    seconds: int
    started_at: str
    handed_in_at: str
    prediction: str | None
    receipt: str
    void_unanswered: NotRequired[int]  # points in the score for void questions left unanswered


class Correction(TypedDict):
    number: int
    question: int  # counted from 0
    accepts: list[int]  # the right options from then on, 0 being A; none: the question is void
    undoes: int | None  # the number of the correction that this one takes back
    reason: str
    at: str


class Row(TypedDict):
    place: int
    is_tied: bool
    participant: int
    score: int
    distance: str | None  # of the prediction from the truth
    seconds: int
    handed_in_at: str
    prize: str | None


class Evidence(TypedDict):
    contest: str
    round: int
    rules: Rules
    key: str  # the sealed text
    corrections: NotRequired[list[Correction]]  # of the key, since it was sealed
    void_question: NotRequired[str]  # what a void one counts: point, leave_out
    seal: str
    receipt_key: str
    truth: str | None  # what was to be predicted
    papers: list[Paper]
    answers: list[tuple[int, list[tuple[int, int]]]]  # paper, (question, option) counted from 0
    table: list[Row]
    digest: str


def disagreements(evidence: Evidence) -> Iterator[str]:
    """What does not agree, in the order in which a round is counted."""
    if sha256(evidence["key"].encode()).hexdigest() != evidence["seal"]:
        yield "Đáp án không khớp với mã niêm phong."
    head = f"Cuộc thi: {evidence['contest']}\nTuần: {evidence['round']}\n"
    if not evidence["key"].startswith(head):
        yield "Đáp án là của cuộc thi khác hoặc tuần khác."
    yield from wrong_papers(evidence)
    counted = best_papers(evidence["papers"])
    truth = true_value(evidence, [paper["score"] for paper in counted])
    if truth != evidence["truth"]:
        yield f"Đáp số câu dự đoán: tệp ghi {evidence['truth']}, tính lại được {truth}."
    if places(counted, truth, evidence["rules"]) != [place(row) for row in evidence["table"]]:
        yield "Bảng xếp hạng không đúng với bài thi."
    if digest(evidence) != evidence["digest"]:
        yield "Nội dung tệp không khớp với mã kết quả."


def wrong_papers(evidence: Evidence) -> Iterator[str]:
    key = corrected_key(evidence)
    answers = dict(evidence["answers"])
    numbers = [number for number, _ in evidence["answers"]]
    if numbers != sorted({paper["paper"] for paper in evidence["papers"]} & set(numbers)):
        yield "Có câu trả lời bị ghi hai lần, hoặc không thuộc bài thi nào."
    for paper in evidence["papers"]:
        chosen = answers.get(paper["paper"], [])
        if receipt(evidence["receipt_key"], paper, chosen) != paper["receipt"]:
            yield f"Bài {paper['receipt']}: nội dung không khớp với mã biên nhận."
        if points(chosen, key, evidence) + given(paper, chosen, key, evidence) != paper["score"]:
            yield f"Bài {paper['receipt']}: số câu đúng không khớp với câu trả lời."
        if whole_seconds(paper) != paper["seconds"]:
            yield f"Bài {paper['receipt']}: thời gian làm bài không khớp với giờ vào và giờ nộp."


def points(chosen: list[tuple[int, int]], key: list[set[int]], evidence: Evidence) -> int:
    """Of the answers; a void question, which accepts nothing, is right for all or for nobody."""
    return sum(
        option in key[question] if key[question] else gives_points(evidence)
        for question, option in chosen
    )


def given(
    paper: Paper, chosen: list[tuple[int, int]], key: list[set[int]], evidence: Evidence
) -> int:
    """Points for void questions left unanswered: no more than there can be on the paper."""
    answered = {question for question, _ in chosen}
    void = {question for question, accepted in enumerate(key) if not accepted}
    most = min(len(void - answered), evidence["rules"]["questions"] - len(answered))
    stated = paper.get("void_unanswered", 0)
    if not 0 <= stated <= (most if gives_points(evidence) else 0):
        raise ValueError(f"void_unanswered {stated}")
    return stated


def gives_points(evidence: Evidence) -> bool:
    return evidence.get("void_question") == "point"


def corrected_key(evidence: Evidence) -> list[set[int]]:
    """The right options of each question: as sealed, then as corrected, in order."""
    sealed = right_options(evidence["key"])
    in_force: dict[int, Correction] = {}
    for each in evidence.get("corrections", []):
        if each["undoes"] is None:
            in_force[each["number"]] = each
        else:
            del in_force[each["undoes"]]
    newest = {each["question"]: set(each["accepts"]) for each in in_force.values()}
    return [newest.get(question, {right}) for question, right in enumerate(sealed)]


def right_options(key: str) -> list[int]:
    """The right option of each question, 0 being A, as sealed."""
    marked = [line for line in key.splitlines() if line.startswith("Đáp án: ")]
    return ["ABCDEFGH".index(line[-1]) for line in marked]


def receipt(receipt_key: str, paper: Paper, chosen: list[tuple[int, int]]) -> str:
    handed_in = [paper["paper"], chosen, paper["prediction"], paper["handed_in_at"]]
    key = blake2b(receipt_key.encode()).digest()
    number = int.from_bytes(blake2b(json.dumps(handed_in).encode(), key=key).digest(), "big")
    signs = [RECEIPT_SIGNS[number // 31**position % 31] for position in range(8)]
    return "".join([*signs[:4], "-", *signs[4:]])


def whole_seconds(paper: Paper) -> int:
    handed_in_at = datetime.fromisoformat(paper["handed_in_at"])
    return int((handed_in_at - datetime.fromisoformat(paper["started_at"])).total_seconds())


def best_papers(papers: list[Paper]) -> list[Paper]:
    """One a participant: most right, then fastest, then first. By number of participant."""
    best: dict[int, Paper] = {}
    for paper in sorted(papers, key=lambda p: (-p["score"], p["seconds"], p["number"])):
        if paper["is_counted"]:
            best.setdefault(paper["participant"], paper)
    return [best[participant] for participant in sorted(best)]


def true_value(evidence: Evidence, scores: list[int]) -> str | None:
    """What was to be predicted."""
    rules = evidence["rules"]
    left_out = (
        [] if gives_points(evidence) else [each for each in corrected_key(evidence) if not each]
    )
    all_right = sum(score == rules["questions"] - len(left_out) for score in scores)
    percent = Decimal(100 * all_right) / (len(scores) or 1)
    values = {
        "none": None,
        "number_all_right": Decimal(all_right),
        "number_at_least": Decimal(
            sum(score >= (rules["at_least"] or rules["questions"]) for score in scores)
        ),
        "number_of_participants": Decimal(len(scores)),
        "percent_all_right": percent.quantize(Decimal("0.01"), ROUND_HALF_UP),
    }
    value = values[rules["prediction"]]
    return None if value is None else in_digits(value)


def places(counted: list[Paper], truth: str | None, rules: Rules) -> list[Place]:
    """1-2-2-4: who cannot be parted shares a place."""

    def key(paper: Paper) -> list[object]:
        return [criterion(name, paper, truth, rules) for name in rules["tie_chain"]]

    found: list[Place] = []
    for _, group in groupby(sorted(counted, key=key), key=key):
        equal = list(group)
        number = len(found) + 1
        found += [
            (
                number,
                len(equal) > 1,
                paper["participant"],
                paper["score"],
                distance(paper, truth),
                paper["seconds"],
                paper["handed_in_at"],
            )
            for paper in equal
        ]
    return found


def criterion(name: str, paper: Paper, truth: str | None, rules: Rules) -> object:
    """Smaller is better."""
    off, seed = distance(paper, truth), rules["lots_seed"]
    lot = blake2b(str(paper["participant"]).encode(), key=blake2b(seed.encode()).digest())
    return {
        "score": -paper["score"],
        "closest_prediction": (off is None, Decimal(off or 0)),
        "shorter_time": paper["seconds"],
        "earlier_hand_in": paper["handed_in_at"],
        "lots": lot.digest() if seed else b"",
    }[name]


def distance(paper: Paper, truth: str | None) -> str | None:
    if paper["prediction"] is None or truth is None:
        return None
    return in_digits(abs(Decimal(paper["prediction"]) - Decimal(truth)))


def in_digits(value: Decimal) -> str:
    return f"{value.normalize():f}"


def place(row: Row) -> Place:
    """All of a row but the prize, which the rules give to a place."""
    return (
        row["place"],
        row["is_tied"],
        row["participant"],
        row["score"],
        row["distance"],
        row["seconds"],
        row["handed_in_at"],
    )


def digest(evidence: Evidence) -> str:
    """Of everything but the answers, for which the receipts stand."""
    frozen = {name: kept for name, kept in evidence.items() if name not in {"answers", "digest"}}
    text = json.dumps(frozen, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def differs_from_posted(evidence: Evidence, seal: str, posted_digest: str) -> Iterator[str]:
    if seal and evidence["seal"] != seal:
        yield "Mã niêm phong trong tệp không phải mã đã đăng khi mở tuần thi."
    if posted_digest and evidence["digest"][:DIGEST_POSTED] != posted_digest[:DIGEST_POSTED]:
        yield "Mã kết quả trong tệp không phải mã đã đăng cùng bảng xếp hạng."


def recount(text: str, seal: str = "", posted_digest: str = "") -> list[str]:
    """All that does not agree in the text of a file, against the codes posted, where given."""
    try:
        evidence: Evidence = json.loads(text)
        found = [*disagreements(evidence), *differs_from_posted(evidence, seal, posted_digest)]
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        return [f"Tệp không đúng khuôn dạng: {error!r}"]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Kiểm đếm lại một tuần thi đã công bố.")
    parser.add_argument("file", type=Path, help="tệp do lệnh evidence ghi ra")
    parser.add_argument("--seal", default="", help="mã niêm phong đã đăng khi mở tuần thi")
    parser.add_argument("--digest", default="", help="mã kết quả đã đăng cùng bảng xếp hạng")
    asked = parser.parse_args()
    text = asked.file.read_text(encoding="utf-8")
    found = recount(text, asked.seal, asked.digest)
    for each in found:
        print("✗", each)
    if not found:
        evidence: Evidence = json.loads(text)
        print(f"✓ {len(evidence['papers'])} bài, {len(evidence['table'])} hạng: mọi số đều khớp.")
        print("  Mã niêm phong:", evidence["seal"])
        print("  Mã kết quả:   ", evidence["digest"][:DIGEST_POSTED])
        if not (asked.seal and asked.digest):
            print("  Xin đối chiếu hai mã trên với mã đã đăng trong nhóm (--seal, --digest).")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
