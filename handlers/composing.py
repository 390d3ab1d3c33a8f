"""The text of a notice, written when it is sent, or None where it has become pointless."""

from collections.abc import Awaitable, Callable

from contest.rules import RoundRules
from conversation.action.desk import ShowProvisional
from conversation.action.results import ShowRanking, ShowSolution
from conversation.action.sitting import ShowReceipt
from conversation.screen import Choice, Line, Link, Screen
from handlers import notices
from handlers.alerts import telling
from handlers.broadcasts import arriving
from handlers.certificates import own as own_certificates
from handlers.certificates import printing as certificate_printing
from handlers.certificates import sending as certificate_sending
from handlers.complaints import complaining, window
from handlers.complaints import deciding as deciding_complaints
from handlers.complaints import register as complaints_register
from handlers.corrections import told
from handlers.desk import disagreements, provisional, sending_back, suspected
from handlers.doubles import merged_people, void_papers
from handlers.feedback import reading, writing
from handlers.hosting import board as stage_board
from handlers.hosting import calling
from handlers.hosting import publishing as stage_publishing
from handlers.ideas import asking as ideas_paper
from handlers.ideas import reminding as ideas_reminding
from handlers.live import telling as live_telling
from handlers.outages import extending, noticing, outage_report
from handlers.people import deciding, request_screens
from handlers.permissions import may
from handlers.records import certificate_sending as certificate_at_stage
from handlers.records import sending as record_sending
from handlers.reports import sending as report_sending
from handlers.results import own_result, rankings, seals, unit_rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.rights import asking, handling, register
from handlers.roles.telling import compose_ended, compose_given
from handlers.sitting import competing, invitation, uncounted
from handlers.stage import programme as stage_programme
from handlers.units import unit_desk
from handlers.visit import Visit
from handlers.watching import daily_report
from storage import attempts, requests, rounds, standings
from storage.doubles import Pair
from storage.outbox import Delivery

Compose = Callable[[Delivery, Visit], Awaitable[Screen | None]]


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """What to send to the address that `visit` stands for, at the instant `visit.at`."""
    return await _COMPOSERS[delivery.notice](delivery, visit)


async def _opening(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current = visit.t, _round(delivery, visit)
    if visit.at >= current.closes_at or await invitation.own_attempts(visit, current):
        return None  # whoever has begun knows that it is open
    title = t(
        "{round} đã mở, đến {closes}", round=current.title, closes=t.moment(current.closes_at)
    )
    lines = invitation.describe_round(t, visit.rules, current)
    if visit.place.is_group:
        lines += await _seal_lines(visit, current)
    return Screen(title=title, lines=tuple(lines), choices=invitation.way_in(visit, current))


async def _seal_lines(visit: Visit, current: RoundRules) -> list[str]:
    """Posted where many see it, so that nobody can say later that another one was."""
    state = (await visit.database.read(rounds.states, visit.stored.id))[current.number]
    if state.seal is None:  # opened by a program that did not seal
        return []
    explanation = visit.t("Đáp án được đăng cùng kết quả để mọi người đối chiếu.")
    return ["", seals.line(visit, state), explanation]


async def _reminder(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current = visit.t, _round(delivery, visit)
    if visit.at >= current.closes_at or await _has_taken_part(visit, current):
        return None
    closes = t.moment(current.closes_at)
    if visit.place.is_group:
        return Screen(
            title=t("{round} sẽ đóng lúc {closes}", round=current.title, closes=closes),
            lines=(t("Kính mời các anh/chị chưa dự thi vào thi trước giờ đóng."),),
            choices=invitation.way_in(visit, current),
        )
    if not await _competes(visit):
        return None
    return Screen(
        title=t("Anh/chị chưa nộp bài {round}", round=current.title),
        lines=(
            t("Tuần thi đóng lúc {closes}. Kính mời anh/chị dành ít phút dự thi.", closes=closes),
        ),
        choices=invitation.way_in(visit, current),
    )


async def _closing(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current = visit.t, _round(delivery, visit)
    if not current.closes_at <= visit.at < current.publish_at:
        return None  # also one that has been extended meanwhile
    at = t.moment(current.publish_at)
    return Screen(
        title=t("{round} đã đóng", round=current.title),
        lines=(
            t("Cảm ơn các anh/chị đã dự thi."),
            t("Kết quả và bảng xếp hạng được công bố lúc {at}.", at=at),
        ),
    )


async def _time_up(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current = visit.t, _round(delivery, visit)
    attempt = await visit.database.read(attempts.find, int(delivery.detail.partition(".")[0]))
    if attempt is None or attempt.handed_in_at is None:
        return None
    return Screen(
        title=t("Bài thi {round} của anh/chị đã được nộp tự động", round=current.title),
        lines=(
            *await uncounted.mark(visit, attempt),
            t("Thời gian làm bài đã hết lúc {at}.", at=t.moment(attempt.handed_in_at)),
            t("Các câu anh/chị đã chọn được tính đầy đủ."),
            t("Mã biên nhận: {receipt}", receipt=attempt.receipt),
        ),
        choices=((Choice(t("Xem biên nhận"), ShowReceipt(attempt.id)),),),
    )


async def _provisional(delivery: Delivery, visit: Visit) -> Screen | None:
    waiting = ShowProvisional(delivery.round)
    return await provisional.show(waiting, visit) if may(waiting, visit) else None


async def _disagreement(delivery: Delivery, visit: Visit) -> Screen | None:
    return await disagreements.show(visit, delivery.round)


async def _doubles(delivery: Delivery, visit: Visit) -> Screen | None:
    return await suspected.show(visit, delivery.round)


async def _paper_void(delivery: Delivery, visit: Visit) -> Screen | None:
    return await void_papers.show_void(visit, _round(delivery, visit), _paper_of(delivery))


async def _paper_counts(delivery: Delivery, visit: Visit) -> Screen | None:
    return await void_papers.show_counts(visit, _round(delivery, visit), _paper_of(delivery))


async def _merged(delivery: Delivery, visit: Visit) -> Screen | None:
    return await merged_people.show(visit, _pair_of(delivery), is_merged=True)


async def _apart(delivery: Delivery, visit: Visit) -> Screen | None:
    return await merged_people.show(visit, _pair_of(delivery), is_merged=False)


def _pair_of(delivery: Delivery) -> Pair:
    one, other, _ = delivery.detail.split(".")
    return int(one), int(other)


def _paper_of(delivery: Delivery) -> int:
    return int(delivery.detail.partition(".")[0])


async def _result(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current, participant = visit.t, _round(delivery, visit), visit.participant
    if participant is None:
        return None
    mine = await visit.database.read(standings.of_participant, visit.stored.id, participant.id)
    if current.number not in mine:
        return None
    own = await visit.database.read(
        attempts.of, visit.stored.round_ids[current.number], participant.id
    )
    return Screen(
        title=t("Kết quả {round} của anh/chị", round=current.title),
        lines=tuple(await own_result.lines_of(visit, current.number, mine[current.number])),
        choices=(
            (Choice(t("Xem đáp án"), ShowSolution(own[0].id, 0), is_main=True),),
            (Choice(t("Bảng xếp hạng"), ShowRanking(current.number)),),
            own_certificates.way_in(visit),
            *await window.way_in(visit, current.number),
        ),
    )


async def _final_result(delivery: Delivery, visit: Visit) -> Screen | None:
    del delivery
    if visit.participant is None:
        return None
    mine = await visit.database.read(
        standings.of_participant, visit.stored.id, visit.participant.id
    )
    if WHOLE_CONTEST not in mine:
        return None
    t, own = visit.t, mine[WHOLE_CONTEST]
    count = await visit.database.read(standings.count, visit.stored.id, WHOLE_CONTEST)
    lines: list[Line] = [
        t("Tổng số câu đúng: {score}", score=own.score),
        t.many("Số tuần dự thi: {n}", own.rounds_taken),
        t("Thứ hạng: {place} trên {count} người dự thi", place=own.place, count=t.number(count)),
    ]
    if own.prize:
        lines += ["", t("🏆 Chúc mừng anh/chị đạt {prize}!", prize=own.prize)]
    return Screen(
        title=t("Kết quả chung cuộc của anh/chị"),
        lines=(*lines, "", t("Ban Tổ chức trân trọng cảm ơn anh/chị đã tham gia cuộc thi.")),
        choices=(
            (Choice(t("Bảng xếp hạng"), ShowRanking(rankings.FINAL)),),
            own_certificates.way_in(visit),
        ),
    )


async def _ranking(delivery: Delivery, visit: Visit) -> Screen | None:
    return await _post_ranking(visit, delivery.round)


async def _final_ranking(delivery: Delivery, visit: Visit) -> Screen | None:
    del delivery
    return await _post_ranking(visit, WHOLE_CONTEST)


async def _post_ranking(visit: Visit, number: int) -> Screen:
    return Screen(
        title=rankings.title(visit, number),
        lines=tuple(await rankings.person_lines(visit, number)),
        choices=((Link(visit.t("Xem kết quả của tôi"), visit.link("ketqua")),),),
        pins=True,
    )


async def _units(delivery: Delivery, visit: Visit) -> Screen | None:
    return await _post_units(visit, delivery.round)


async def _final_units(delivery: Delivery, visit: Visit) -> Screen | None:
    del delivery
    return await _post_units(visit, WHOLE_CONTEST)


async def _post_units(visit: Visit, number: int) -> Screen:
    return Screen(
        title=unit_rankings.title(visit, number),
        lines=tuple(await unit_rankings.all_lines(visit, number)),
    )


async def _nudge(delivery: Delivery, visit: Visit) -> Screen | None:
    t, current = visit.t, _round(delivery, visit)
    if visit.at >= current.closes_at or await _has_taken_part(visit, current):
        return None
    if not await _competes(visit):
        return None
    closes = t.moment(current.closes_at)
    return Screen(
        title=t("Đơn vị mời anh/chị dự thi {round}", round=current.title),
        lines=(
            t("Đầu mối của đơn vị nhắc: anh/chị chưa nộp bài tuần này."),
            t("Tuần thi đóng lúc {closes}. Kính mời anh/chị dành ít phút dự thi.", closes=closes),
        ),
        choices=invitation.way_in(visit, current),
    )


async def _focal_points(delivery: Delivery, visit: Visit) -> Screen | None:
    current = _round(delivery, visit)
    return await unit_desk.show_before_close(visit, current)


async def _request(delivery: Delivery, visit: Visit) -> Screen | None:
    asked = await visit.database.read(requests.find, visit.stored.id, int(delivery.detail))
    if asked is None or not asked.is_waiting or not deciding.may_decide(visit, asked):
        return None
    return await request_screens.show(visit, asked)


async def _request_decided(delivery: Delivery, visit: Visit) -> Screen | None:
    asked = await visit.database.read(requests.find, visit.stored.id, int(delivery.detail))
    if asked is None or asked.is_waiting:
        return None
    return request_screens.show_outcome(visit, asked)


def _round(delivery: Delivery, visit: Visit) -> RoundRules:
    return visit.rules.rounds[delivery.round - 1]


async def _competes(visit: Visit) -> bool:
    """Nobody is urged to take a paper that counts for nothing, or that they may not take."""
    admission = await competing.admission(visit)
    return admission.is_admitted and not admission.is_trial


async def _has_taken_part(visit: Visit, current: RoundRules) -> bool:
    mine = await invitation.own_attempts(visit, current)
    return any(attempt.handed_in_at for attempt in mine)


_COMPOSERS: dict[str, Compose] = {
    notices.OPENING: _opening,
    notices.REMINDER: _reminder,
    notices.CLOSING: _closing,
    notices.TIME_UP: _time_up,
    notices.PROVISIONAL: _provisional,
    notices.SENT_BACK: sending_back.compose,
    notices.DISAGREEMENT: _disagreement,
    notices.DOUBLES: _doubles,
    notices.PAPER_VOID: _paper_void,
    notices.PAPER_COUNTS: _paper_counts,
    notices.MERGED: _merged,
    notices.ROLE_GIVEN: compose_given,
    notices.ROLE_ENDED: compose_ended,
    notices.APART: _apart,
    notices.RESULT: _result,
    notices.CORRECTED: told.to_person,
    notices.CORRECTED_RANKING: told.to_group,
    notices.CORRECTED_UNITS: told.units_to_group,
    notices.CORRECTION: told.to_organizers,
    notices.UNITS: _units,
    notices.RANKING: _ranking,
    notices.FINAL_RESULT: _final_result,
    notices.FINAL_UNITS: _final_units,
    notices.FINAL_RANKING: _final_ranking,
    notices.CERTIFICATE: certificate_sending.compose,
    notices.CERTIFICATES: certificate_printing.compose,
    notices.NUDGE: _nudge,
    notices.FOCAL_POINTS: _focal_points,
    notices.DAILY_REPORT: daily_report.compose,
    notices.REQUEST: _request,
    notices.REQUEST_DECIDED: _request_decided,
    notices.COMPLAINT: deciding_complaints.compose,
    notices.COMPLAINT_STEP: complaining.compose_step,
    notices.COMPLAINTS_DUE: complaints_register.compose_due,
    notices.PRIVACY_REQUEST: handling.compose,
    notices.PRIVACY_STEP: asking.compose_step,
    notices.PRIVACY_DUE: register.compose_due,
    notices.FEEDBACK: reading.compose,
    notices.FEEDBACK_ANSWER: writing.compose_answer,
    notices.BROADCAST: arriving.compose,
    notices.BROADCAST_REPORT: arriving.compose_report,
    notices.ALERT: telling.compose,
    notices.ALERT_OVER: telling.compose_over,
    notices.OUTAGE: noticing.compose,
    notices.OUTAGE_REPORT: outage_report.compose,
    notices.EXTENSION: extending.compose,
    notices.STAGE_CALL: calling.compose_call,
    notices.STAGE_RESULT: stage_publishing.compose,
    notices.STAGE_BOARD: stage_board.compose_post,
    notices.LIVE_STAKE: live_telling.compose_stake,
    notices.LIVE_QUESTION: live_telling.compose,
    notices.LIVE_STAND: live_telling.compose,
    notices.STAGE_RECORD: record_sending.compose,
    notices.STAGE_CERTIFICATES: certificate_at_stage.compose,
    notices.STAGE_ORDER: stage_programme.compose_order,
    notices.IDEAS_DUE: ideas_reminding.compose,
    notices.IDEAS_PAPER: ideas_paper.compose,
    notices.REPORT: report_sending.compose,
}
