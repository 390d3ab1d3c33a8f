"""Where a registered person stands now: a round to take, to go on with, or to wait for."""

from contest.calendar import last_closed, next_round, round_at
from contest.rules import RoundRules, Rules
from conversation.action.home import ShowHelp, ShowRules
from conversation.action.people import ShowProfile
from conversation.action.results import ShowRanking, ShowResult
from conversation.action.sitting import ShowReceipt, StartAttempt
from conversation.screen import Choice, Link, Row, Screen
from conversation.texts import Texts
from handlers.sitting import competing, uncounted
from handlers.sitting.competing import Admission
from handlers.visit import Visit
from storage import attempts
from storage.attempts import Attempt


async def show(visit: Visit) -> Screen:
    current = round_at(visit.rules, visit.at)
    if current is None:
        return _between_rounds(visit)
    mine = await own_attempts(visit, current)
    return await _show_open_round(visit, current, mine, await competing.admission(visit))


async def own_attempts(visit: Visit, current: RoundRules) -> list[Attempt]:
    """This person's attempts at a round, the first one first."""
    if visit.participant is None:
        return []
    round_id = visit.stored.round_ids[current.number]
    return await visit.database.read(attempts.of, round_id, visit.participant.id)


def way_in(visit: Visit, current: RoundRules) -> tuple[Row, ...]:
    """The button under a notice; from a group it leads to the private chat."""
    t = visit.t
    if visit.place.is_group:
        return ((Link(t("Vào thi"), visit.link("thi")),),)
    return ((Choice(t("Vào thi"), StartAttempt(current.number, 0), is_main=True),),)


async def _show_open_round(
    visit: Visit, current: RoundRules, mine: list[Attempt], admission: Admission
) -> Screen:
    if mine and mine[-1].handed_in_at is None:
        return await _invite_back(visit, current, mine[-1])
    if len(mine) >= visit.rules.paper.attempts_per_round:
        return await _already_taken(visit, current, mine[-1])
    t = visit.t
    closes = t.moment(current.closes_at)
    label = t("Thi thử") if admission.is_trial else t("Vào thi")
    return Screen(
        title=t("{round} đang mở, đến {closes}", round=current.title, closes=closes),
        lines=(*_on_trial(t, admission, current), *describe_round(t, visit.rules, current)),
        choices=(
            (Choice(label, StartAttempt(current.number, len(mine) + 1), is_main=True),),
            *_more(visit),
        ),
    )


def describe_round(t: Texts, rules: Rules, current: RoundRules) -> list[str]:
    """What somebody wants to know before starting: topic, how many questions, how long."""
    paper = rules.paper
    lines = [t("Chủ đề: {topic}.", topic=current.topic)] if current.topic else []
    lines.append(
        t.many("Bài thi có {n} câu hỏi, mỗi câu có một phương án đúng.", current.questions)
    )
    if paper.time_limit_minutes:
        lines.append(t.many("Thời gian làm bài: {n} phút.", paper.time_limit_minutes))
    lines.append(t.many("Mỗi tuần, mỗi người được dự thi {n} lần.", paper.attempts_per_round))
    return lines


def _on_trial(t: Texts, admission: Admission, current: RoundRules) -> list[str]:
    """Why a paper will not count, told before it is begun."""
    if not admission.is_trial:
        return []
    if admission.knows_questions:
        return [
            t(
                "Anh/chị đã xem câu hỏi hoặc thi thử {round} khi làm việc cho Ban Tổ chức. Để bảo "
                "đảm khách quan, tuần này anh/chị làm bài ngoài danh sách dự thi: bài không tính "
                "vào kết quả. Những tuần chưa xem câu hỏi, anh/chị vẫn dự thi bình thường.",
                round=current.title,
            ),
            "",
        ]
    return [
        t(
            "Theo thể lệ, {reason} không dự thi để bảo đảm khách quan. Anh/chị được thi thử, "
            "ngoài danh sách dự thi: bài không tính vào kết quả.",
            reason=admission.why(t),
        ),
        t("Nếu có nhầm lẫn, xin gửi ý kiến bằng lệnh /gopy."),
        "",
    ]


async def _invite_back(visit: Visit, current: RoundRules, attempt: Attempt) -> Screen:
    t = visit.t
    deadline = t.deadline(attempt.deadline_at, visit.at)
    return Screen(
        title=t("Anh/chị đang làm bài {round}", round=current.title),
        lines=(
            *await uncounted.mark(visit, attempt),
            t("Các câu đã chọn vẫn được giữ. Xin nộp bài trước {at}.", at=deadline),
        ),
        choices=(
            (Choice(t("Làm tiếp"), StartAttempt(current.number, attempt.number), is_main=True),),
        ),
    )


async def _already_taken(visit: Visit, current: RoundRules, attempt: Attempt) -> Screen:
    t = visit.t
    at = t.moment(attempt.handed_in_at or attempt.deadline_at)
    publish = t.moment(current.publish_at)
    return Screen(
        title=t("Anh/chị đã nộp bài {round} lúc {at}", round=current.title, at=at),
        lines=(
            *await uncounted.mark(visit, attempt),
            t("Mã biên nhận: {receipt}", receipt=attempt.receipt),
            t("Kết quả và đáp án được công bố lúc {at}.", at=publish),
        ),
        choices=((Choice(t("Xem biên nhận"), ShowReceipt(attempt.id)),), *_more(visit)),
    )


def _between_rounds(visit: Visit) -> Screen:
    t = visit.t
    coming = next_round(visit.rules, visit.at)
    past = last_closed(visit.rules, visit.at)
    title = t("Hiện chưa có tuần thi nào đang mở")
    lines = []
    if coming:
        lines.append(t("{round} mở lúc {at}.", round=coming.title, at=t.moment(coming.opens_at)))
        lines.append(t("Đến giờ, anh/chị sẽ nhận được tin nhắn mời vào thi."))
    elif past:
        title = t("Cuộc thi đã kết thúc")
        lines.append(t("Cảm ơn anh/chị đã quan tâm và tham gia."))
    if past and visit.at < past.publish_at:
        at = t.moment(past.publish_at)
        lines.append(t("Kết quả {round} được công bố lúc {at}.", round=past.title, at=at))
    results: tuple[Row, ...] = (
        (
            Choice(t("Kết quả của tôi"), ShowResult(0)),
            Choice(t("Bảng xếp hạng"), ShowRanking(0)),
        ),
    )
    return Screen(
        title=title, lines=tuple(lines), choices=(*(results if past else ()), *_more(visit))
    )


def _more(visit: Visit) -> tuple[Row, ...]:
    t = visit.t
    return (
        (Choice(t("Thể lệ"), ShowRules(0)), Choice(t("Trợ giúp"), ShowHelp())),
        (Choice(t("Hồ sơ của tôi"), ShowProfile()),),
    )
