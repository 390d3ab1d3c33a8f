"""What organizers decide about two who may be one person: asked twice, with a reason, undone."""

from sqlalchemy import Connection

from conversation.action.doubles import AskDouble, DecideDouble, OpenDouble, ShowDoubles, UndoDouble
from conversation.screen import Choice, Quote, Screen
from handlers.doubles import double_facts, merged_people, void_papers
from handlers.doubles import review_list as showing
from handlers.doubles.double_facts import Facts
from handlers.due import ranking
from handlers.visit import Visit
from storage import acts, attempts, doubles, rounds
from storage.attempts import Attempt
from storage.doubles import Decision
from storage.tables.doubles import Verdict

_LONGEST_REASON = 500


async def ask(action: AskDouble, visit: Visit) -> Screen | None:
    """What pressing on would do; verdict 0 stands for taking back what was decided."""
    pair = action.one, action.other
    facts = await visit.database.read(double_facts.find_facts, visit, pair)
    if facts is None:
        return None
    if action.verdict == 0:
        return await _ask_undo(action, visit, facts)
    if action.verdict not in showing.VERDICTS:
        return None
    t = visit.t
    confirm = DecideDouble(*pair, action.verdict, action.attempt)
    return Screen(
        title=_title(visit, showing.VERDICTS[action.verdict]),
        lines=(double_facts.names(facts), "", _meaning(visit, showing.VERDICTS[action.verdict])),
        choices=(
            (Choice(t("Xác nhận và ghi lý do"), confirm, is_main=True),),
            (Choice(t("Thôi"), OpenDouble(*pair)),),
        ),
    )


async def decide(action: DecideDouble, visit: Visit) -> Screen | None:
    """Ask for the reason, or take the one typed; the first decision counts."""
    t = visit.t
    verdict = showing.VERDICTS.get(action.verdict)
    facts = await visit.database.read(double_facts.find_facts, visit, (action.one, action.other))
    if verdict is None or facts is None:
        return None
    if not visit.text:
        return Screen(
            title=_title(visit, verdict),
            lines=(double_facts.names(facts), t("Xin nhập lý do, để lưu hồ sơ.")),
            asks=action,
        )
    decision = Decision(
        *facts.double.pair, action.attempt, verdict, visit.text[:_LONGEST_REASON],
        visit.address, visit.at,
    )  # fmt: skip
    is_done = await visit.database.write(_decide, visit, decision)
    word = t("Đã ghi quyết định.") if is_done else t("Chưa ghi: nghi vấn này đã thay đổi.")
    return await showing.show(visit.without_text(), word)


async def undo(action: UndoDouble, visit: Visit) -> Screen | None:
    is_done = await visit.database.write(_undo, visit, (action.one, action.other), action.attempt)
    t = visit.t
    word = t("Đã rút lại quyết định.") if is_done else t("Quyết định này không rút lại được nữa.")
    return await showing.show(visit, word)


async def _ask_undo(action: AskDouble, visit: Visit, facts: Facts) -> Screen | None:
    t = visit.t
    found = [each for each in facts.double.decisions if each.attempt_id == action.attempt]
    if not found:
        return None
    decided = found[0]
    is_frozen = await visit.database.read(_is_frozen, visit, decided)
    last = t("Rút lại thì mọi việc trở lại như trước quyết định.")
    if is_frozen:
        last = t("Kết quả đã công bố theo quyết định này; muốn sửa phải có quyết định đính chính.")
    undoing = Choice(t("Rút lại quyết định"), UndoDouble(*decided.pair, decided.attempt_id))
    return Screen(
        title=_title(visit, decided.verdict),
        lines=(
            double_facts.names(facts),
            t("Quyết định lúc {at}.", at=t.full_moment(decided.decided_at)),
            Quote(decided.reason),
            last,
        ),
        choices=(*(() if is_frozen else ((undoing,),)), (Choice(t("Thôi"), ShowDoubles()),)),
    )


def _title(visit: Visit, verdict: Verdict) -> str:
    t = visit.t
    return {
        Verdict.KEEP: t("Giữ cả hai"),
        Verdict.MERGE: t("Gộp làm một"),
        Verdict.VOID: t("Hủy một bài"),
    }[verdict]


def _meaning(visit: Visit, verdict: Verdict) -> str:
    t = visit.t
    return {
        Verdict.KEEP: t("Đây là hai người. Nghi vấn này không nêu lại nữa."),
        Verdict.MERGE: t(
            "Đây là một người: các tài khoản dùng chung một hồ sơ; mỗi tuần chỉ tính bài nộp trước."
        ),
        Verdict.VOID: t(
            "Bài này không tính vào xếp hạng. Người dự thi được báo kèm lý do, có thể khiếu nại."
        ),
    }[verdict]


def _decide(tx: Connection, visit: Visit, decision: Decision) -> bool:
    paper = attempts.find(tx, decision.attempt_id) if decision.attempt_id else None
    if (decision.verdict is Verdict.VOID) != (paper is not None):
        return False
    if paper and not _may_be_void(tx, visit, decision, paper):
        return False
    if not doubles.decide(tx, decision):
        return False
    _log_and_rank(tx, visit, decision, f"double_{decision.verdict}")
    return True


def _undo(tx: Connection, visit: Visit, pair: doubles.Pair, attempt_id: int) -> bool:
    standing = [
        each
        for each in doubles.decisions(tx, visit.stored.id)
        if each.pair == pair and each.attempt_id == attempt_id
    ]
    if not standing or _is_frozen(tx, visit, standing[0]):
        return False
    doubles.take_back(tx, pair, attempt_id)
    _log_and_rank(tx, visit, standing[0], "double_undo")
    return True


def _may_be_void(tx: Connection, visit: Visit, decision: Decision, paper: Attempt) -> bool:
    states = {state.id: state for state in rounds.states(tx, visit.stored.id).values()}
    is_theirs = paper.participant_id in decision.pair and paper.round_id in states
    return is_theirs and paper.is_counted and states[paper.round_id].published_at is None


def _is_frozen(tx: Connection, visit: Visit, decision: Decision) -> bool:
    return doubles.is_published_since(tx, visit.stored.id, decision)


def _log_and_rank(tx: Connection, visit: Visit, decision: Decision, kind: str) -> None:
    """The log is never rewritten, so it has numbers and no names; reasons are with decisions."""
    one, other = decision.pair
    detail = {"participants": [one, other], "paper": decision.attempt_id}
    act = acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
    if decision.verdict is Verdict.KEEP:
        return
    ranking.rank_unpublished(tx, visit.stored, visit.at)
    stands = kind != "double_undo"
    if decision.verdict is Verdict.VOID:
        void_papers.tell(tx, visit, decision, act.id, is_void=stands)
    else:
        merged_people.tell(tx, visit, decision, act.id, is_merged=stands)
