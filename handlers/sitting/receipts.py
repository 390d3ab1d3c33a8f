"""The receipt of a paper handed in: shown at once, and checked later by its code."""

from collections.abc import Mapping

from contest.receipt import normalise_code, receipt_code, receipt_key
from contest.rules import ShowScore
from contest.scoring import score
from conversation.action.early_trials import ShowEarlyResult, ShowEarlyTrials
from conversation.action.home import Home
from conversation.action.sitting import CheckReceipt, ShowHistory, ShowReceipt
from conversation.screen import Choice, Line, Row, Screen
from handlers.people import joining
from handlers.permissions import doors
from handlers.sitting import predictions, uncounted
from handlers.sitting.papers import OpenedPaper, open_paper
from handlers.visit import Visit
from storage import attempts
from storage.attempts import Attempt
from storage.contests import StoredContest


async def show(action: ShowReceipt, visit: Visit) -> Screen:
    paper = await visit.own_paper(action.attempt)
    if paper is None or paper.attempt.handed_in_at is None:
        return await joining.ask_next(visit)
    return await show_of(visit, paper)


async def show_of(visit: Visit, paper: OpenedPaper) -> Screen:
    """The receipt of a paper that is handed in."""
    t, attempt = visit.t, paper.attempt
    at = attempt.handed_in_at or attempt.deadline_at
    return Screen(
        title=t("✅ Anh/chị đã nộp bài {round} lúc {at}", round=paper.round.title, at=t.time(at)),
        lines=(
            *await uncounted.mark(visit, attempt),
            *_receipt_lines(visit, paper),
            "",
            *_what_comes_next(visit, paper),
        ),
        choices=_ways_on(visit, attempt),
    )


def _ways_on(visit: Visit, attempt: Attempt) -> tuple[Row, ...]:
    t = visit.t
    if not attempt.is_early:
        return ((Choice(t("Lịch sử dự thi"), ShowHistory()), Choice(t("Về trang đầu"), Home())),)
    result = (Choice(t("Xem kết quả, đáp án"), ShowEarlyResult(-attempt.id), is_main=True),)
    return doors((result, (Choice(t("‹ Thi thử trước giờ mở"), ShowEarlyTrials(0)),)), visit)


async def check(visit: Visit) -> Screen:
    """Whether a typed code is the receipt of a paper, and that paper is still as handed in."""
    if not visit.is_known:
        why = visit.t("Để kiểm tra biên nhận, xin anh/chị đồng ý trước, rồi gõ lại /biennhan.")
        return joining.ask_consent_first(visit, why)
    if visit.text is None:
        return _ask_code(visit)
    code = normalise_code(visit.text)
    attempt = await visit.database.read(attempts.find_by_receipt, visit.stored.id, code)
    if attempt is None:
        return _ask_code(visit, visit.t("Không có bài dự thi nào mang mã {code}.", code=code))
    paper = await visit.database.read(open_paper, visit.stored, attempt.id)
    return await _confirm(visit, paper) if paper else _ask_code(visit)


def code_of(stored: StoredContest, paper: OpenedPaper) -> str:
    """The code of the receipt for what was handed in."""
    return _code(receipt_key(stored.secret, paper.round.number), paper.attempt, paper.answers)


def is_intact(
    stored: StoredContest, number: int, attempt: Attempt, answers: Mapping[int, int]
) -> bool:
    """Whether a paper of round `number` is still what its receipt was given for.

    Until keys of receipts could be published, the contest's secret was the key; such receipts hold.
    """
    keys = (receipt_key(stored.secret, number), stored.secret)
    return any(_code(key, attempt, answers) == attempt.receipt for key in keys)


def _code(key: str, attempt: Attempt, answers: Mapping[int, int]) -> str:
    if attempt.handed_in_at is None:
        raise ValueError(f"attempt {attempt.id} is not handed in")
    return receipt_code(key, attempt.id, answers, attempt.prediction, attempt.handed_in_at)


def _receipt_lines(visit: Visit, paper: OpenedPaper) -> list[Line]:
    t, attempt = visit.t, paper.attempt
    at = attempt.handed_in_at or attempt.deadline_at
    lines: list[Line] = [
        t("Thời điểm nộp: {at}", at=t.full_moment(at)),
        t("Thời gian làm bài: {time}", time=t.seconds(attempt.seconds or 0)),
        t("Số câu đã trả lời: {n}/{count}", n=len(paper.answers), count=len(paper.items)),
    ]
    if attempt.prediction is not None:
        guess = predictions.number(t, visit.rules.prediction, attempt.prediction)
        lines.append(t("Dự đoán: {guess}", guess=guess))
    if attempt.is_early:
        return [*lines, t("Mã biên nhận: bài thi thử không có mã")]
    return [*lines, t("Mã biên nhận: {receipt}", receipt=attempt.receipt)]


def _what_comes_next(visit: Visit, paper: OpenedPaper) -> list[Line]:
    t, publish_at = visit.t, paper.round.publish_at
    lines: list[Line] = []
    if visit.rules.paper.show_score is ShowScore.AT_ONCE:
        shown = _score_to_tell(visit, paper)
        lines.append(t("Số câu đúng: {score}/{count}.", score=shown, count=len(paper.items)))
    if visit.at < publish_at:
        lines.append(t("Kết quả và đáp án được công bố lúc {at}.", at=t.moment(publish_at)))
    if paper.attempt.is_early:
        return lines
    return [*lines, t("Xin anh/chị giữ mã biên nhận; có thể kiểm tra lại bằng lệnh /biennhan.")]


def _score_to_tell(visit: Visit, paper: OpenedPaper) -> int:
    """Until results are out by the key as it was: what is corrected meanwhile is nobody's yet."""
    at = paper.attempt.handed_in_at
    if visit.at >= paper.round.publish_at or at is None:
        return paper.score
    return score(paper.items, visit.stored.key_at(paper.round.number, at), paper.answers)


def _ask_code(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Kiểm tra biên nhận"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin nhập mã biên nhận, ví dụ: K7QF-2M9X"),
        ),
        asks=CheckReceipt(),
    )


async def _confirm(visit: Visit, paper: OpenedPaper) -> Screen:
    t, attempt = visit.t, paper.attempt
    at = attempt.handed_in_at or attempt.deadline_at
    line = (
        t("Bài thi được lưu đúng như khi nộp.")
        if is_intact(visit.stored, paper.round.number, attempt, paper.answers)
        else t("Nội dung bài thi không khớp với biên nhận. Xin báo ngay cho Ban Tổ chức.")
    )
    return Screen(
        title=t("Biên nhận {receipt}", receipt=attempt.receipt),
        lines=(
            *await uncounted.mark(visit, attempt),
            t("{round}, nộp lúc {at}.", round=paper.round.title, at=t.full_moment(at)),
            line,
        ),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )
