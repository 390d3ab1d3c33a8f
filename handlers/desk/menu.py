"""/tochuc: all that organizers can do, one row for each room of the desk."""

from contest.calendar import last_closed, next_round, round_at
from conversation.action.broadcasts import ShowBroadcasts
from conversation.action.certificates import ListCertificates
from conversation.action.complaints import ListComplaints
from conversation.action.corrections import ShowCorrections
from conversation.action.doubles import ShowDoubles
from conversation.action.early_trials import ShowEarlyTrials
from conversation.action.feedback import ListFeedback
from conversation.action.home import Home
from conversation.action.making import ShowDrafts
from conversation.action.people import ShowRequests
from conversation.action.questions import ShowQuestions
from conversation.action.reports import ShowReports
from conversation.action.rights import ListPrivacyRequests
from conversation.action.roles import ShowRoles
from conversation.action.roster import ShowRoster
from conversation.action.stage import ShowStage
from conversation.action.units import OfferFocalPoints, ShowDesk
from conversation.action.watching import ShowState
from conversation.screen import Choice, Row, Screen
from handlers.desk import provisional
from handlers.permissions import doors
from handlers.visit import Visit


async def show(visit: Visit) -> Screen:
    """The newest things to decide come first, then the rooms."""
    t = visit.t
    return Screen(
        title=t("Bàn làm việc của Ban Tổ chức"),
        lines=(visit.rules.short_title, _where_it_stands(visit)),
        choices=doors((*await provisional.ways(visit), *_rooms(visit)), visit),
    )


def _rooms(visit: Visit) -> tuple[Row, ...]:
    """What is shown first is used most; nobody sees a door that does not open."""
    t = visit.t
    return (
        (Choice(t("Tình hình hôm nay"), ShowState()),),
        (
            Choice(t("Các ý kiến"), ListFeedback(0, 0)),
            Choice(t("Các khiếu nại"), ListComplaints(1, 0)),
        ),
        (
            Choice(t("Gửi thông báo"), ShowBroadcasts(0)),
            Choice(t("Đính chính đáp án"), ShowCorrections()),
        ),
        (
            Choice(t("Ngân hàng câu hỏi"), ShowQuestions()),
            Choice(t("Thi thử trước giờ mở"), ShowEarlyTrials(0)),
        ),
        (Choice(t("Các đơn vị"), ShowDesk(0)), Choice(t("Đầu mối"), OfferFocalPoints(0, 0))),
        (Choice(t("Các đề nghị"), ShowRequests(0)), Choice(t("Nghi trùng"), ShowDoubles())),
        (
            Choice(t("Danh sách cán bộ"), ShowRoster()),
            Choice(t("Cuộc thi đang soạn"), ShowDrafts()),
        ),
        (
            Choice(t("Báo cáo, khen thưởng"), ShowReports()),
            Choice(t("Giấy chứng nhận"), ListCertificates()),
        ),
        (Choice(t("Đề nghị về dữ liệu cá nhân"), ListPrivacyRequests(1, 0)),),
        (Choice(t("Hội thi"), ShowStage()), Choice(t("Các vai trò"), ShowRoles())),
        (Choice(t("Về trang đầu"), Home()),),
    )


def _where_it_stands(visit: Visit) -> str:
    t, rules = visit.t, visit.rules
    if current := round_at(rules, visit.at):
        closes_at = t.moment(current.closes_at)
        return t("{round} đang mở, đến {at}.", round=current.title, at=closes_at)
    if coming := next_round(rules, visit.at):
        return t("{round} mở lúc {at}.", round=coming.title, at=t.moment(coming.opens_at))
    closed = last_closed(rules, visit.at)
    return t("{round} đã đóng.", round=closed.title) if closed else ""
