"""What a trouble is, and what to do about it, for somebody who knows no more than a chat."""

from contest.calendar import DueKind
from conversation.texts import Texts
from handlers.visit import Visit
from storage.alerts import Alert, Kind


def what(visit: Visit, alert: Alert) -> str:  # noqa: C901, PLR0911  one line a kind
    t, facts = visit.t, alert.facts
    match alert.kind:
        case Kind.DELIVERIES:
            return t(
                "Nhiều tin không gửi được: {faulty} trên {of} tin trong một giờ qua.",
                faulty=facts.get("faulty"),
                of=facts.get("of"),
            )
        case Kind.OUTBOX:
            return t("Bot không gửi được tin nào; {n} tin đang chờ.", n=facts.get("waiting"))
        case Kind.RUN_LATE:
            return t("Việc theo lịch bị trễ: {what}.", what=_run(visit, alert))
        case Kind.CALENDAR:
            return t("Việc theo lịch gặp lỗi; bot đang thử lại.")
        case Kind.DATABASE:
            return t("Bot không ghi được dữ liệu.")
        case Kind.OUTAGE:
            return t.many(
                "Bot không nhận được thao tác của người dự thi; khi đó có {n} người đang làm bài.",
                int(str(facts["people"])),
            )
        case Kind.RECEPTION:
            return t("Telegram không chuyển được tin đến máy chủ: {error}", error=facts["error"])
        case Kind.DISK:
            return t("Ổ đĩa của máy chủ sắp đầy: còn {percent}%.", percent=facts["free_percent"])


def what_to_do(visit: Visit, alert: Alert) -> str:
    t = visit.t
    match alert.kind:
        case Kind.DELIVERIES | Kind.OUTBOX:
            return t(
                "Tin được giữ lại và gửi khi thông. Xin báo người vận hành kiểm tra mạng và nhật "
                "ký của bot; việc gấp xin báo qua kênh khác."
            )
        case Kind.RUN_LATE:
            return t(
                "Nếu đang chờ duyệt hoặc còn nghi vấn, xin xem trong /tochuc. Nếu không, xin báo "
                "người vận hành."
            )
        case Kind.CALENDAR | Kind.DATABASE | Kind.OUTAGE:
            return t("Xin báo người vận hành xem nhật ký của bot.")
        case Kind.RECEPTION:
            return t(
                "Người dự thi có thể thấy bot chậm trả lời. Xin báo người vận hành kiểm tra máy "
                "chủ, tên miền và chứng chỉ."
            )
        case Kind.DISK:
            return t("Xin báo người vận hành dọn ổ đĩa: khi đầy, bot không ghi được bài làm.")


def _run(visit: Visit, alert: Alert) -> str:
    """In few words, with the round it belongs to."""
    number = int(str(alert.facts.get("round", 0)))
    kind = _kinds(visit.t)[DueKind(str(alert.facts["kind"]))]
    return f"{kind} ({visit.rules.rounds[number - 1].title})" if number else kind


def _kinds(t: Texts) -> dict[DueKind, str]:
    return {
        DueKind.OPEN: t("mở tuần thi"),
        DueKind.REMIND: t("gửi tin nhắc"),
        DueKind.FOCAL_POINTS: t("báo đầu mối tình hình của đơn vị"),
        DueKind.REPORT: t("gửi báo cáo ngày"),
        DueKind.HEADCOUNT: t("chốt biên chế của các đơn vị"),
        DueKind.CLOSE: t("đóng tuần thi"),
        DueKind.PUBLISH: t("công bố kết quả"),
        DueKind.FINAL: t("công bố kết quả chung cuộc"),
        DueKind.COMPLAINTS_END: t("kết thúc thời hạn khiếu nại"),
        DueKind.PURGE: t("xóa dữ liệu cá nhân"),
    }
