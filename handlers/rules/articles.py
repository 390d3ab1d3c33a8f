"""The rules of a contest printed as a rule paper: article by article, in people's language."""

from dataclasses import dataclass

from contest.reading.values import HOME_ZONE
from contest.rules import (
    Criterion,
    HeadcountSource,
    Names,
    OpenTo,
    Phone,
    PredictionTarget,
    Prize,
    PrizeScope,
    Rules,
    ShowScore,
    VoidQuestion,
)
from conversation.texts import Texts
from handlers.sitting import predictions


@dataclass(frozen=True, slots=True)
class Article:
    """`title` carries its number: "Điều 3. Bài thi"."""

    title: str
    clauses: tuple[str, ...]


def articles(t: Texts, rules: Rules) -> tuple[Article, ...]:
    """Everything that `rules` says, and nothing else."""
    parts = (
        (t("Mục đích"), _purpose(rules)),
        (t("Đối tượng dự thi"), _participation(t, rules)),
        (t("Thời gian tổ chức"), _calendar(t, rules)),
        (t("Bài thi"), _paper(t, rules)),
        (t("Câu hỏi dự đoán"), _prediction(t, rules)),
        (t("Xếp hạng cá nhân"), _ranking(t, rules)),
        (t("Xếp hạng tập thể"), _collective(t, rules)),
        (t("Giải thưởng"), _prizes(t, rules)),
        (t("Công bố kết quả và khiếu nại"), _results(t, rules)),
        (t("Nhắc dự thi"), _reminders(t, rules)),
        (t("Dữ liệu cá nhân"), _privacy(t, rules)),
    )
    filled = [(title, clauses) for title, clauses in parts if clauses]
    return tuple(
        Article(t("Điều {number}. {title}", number=i, title=title), tuple(clauses))
        for i, (title, clauses) in enumerate(filled, start=1)
    )


def _purpose(rules: Rules) -> list[str]:
    return [text for text in (rules.purpose, rules.notice) if text]


def _participation(t: Texts, rules: Rules) -> list[str]:
    who = rules.participation.who
    reasons = dict.fromkeys(excluded.reason for excluded in rules.participation.excluded)
    clauses = [who] if who else []
    if rules.participation.open_to is OpenTo.ROSTER:
        clauses.append(
            t(
                "Người dự thi phải có tên trong danh sách cán bộ, công chức do cơ quan lập; "
                "đầu mối của đơn vị xác nhận khi cần."
            )
        )
    if reasons:
        clauses += [
            t("Không thuộc đối tượng dự thi: {reasons}.", reasons="; ".join(reasons)),
            t("Những người đó và thành viên Ban Tổ chức được thi thử; bài thi thử không tính."),
        ]
    return clauses


def _calendar(t: Texts, rules: Rules) -> list[str]:
    return [
        t(
            "{round}: từ {opens} đến {closes}.",
            round=current.title,
            opens=t.full_moment(current.opens_at),
            closes=t.full_moment(current.closes_at),
        )
        + (" " + t("Chủ đề: {topic}.", topic=current.topic) if current.topic else "")
        for current in rules.rounds
    ] + [_clock(t, rules)]


def _clock(t: Texts, rules: Rules) -> str:
    if rules.time_zone == HOME_ZONE:
        return t("Giờ nêu trên là giờ Việt Nam.")
    return t("Giờ tính theo múi giờ {zone}.", zone=rules.time_zone)


def _paper(t: Texts, rules: Rules) -> list[str]:
    paper = rules.paper
    clauses = [
        t.many("Mỗi tuần, mỗi người được dự thi {n} lần.", paper.attempts_per_round),
        *_questions(t, rules),
    ]
    if paper.attempts_per_round > 1:
        clauses.append(t("Tính bài nhiều câu đúng nhất; nếu bằng nhau, tính bài làm nhanh nhất."))
    if paper.time_limit_minutes:
        clauses.append(
            t.many(
                "Thời gian làm bài: {n} phút. Hết giờ, các câu đã chọn được nộp tự động.",
                paper.time_limit_minutes,
            )
        )
    clauses.append(t("Khi tuần thi đóng, bài đang làm dở được nộp tự động."))
    clauses.append(
        t("Được đổi phương án đã chọn trước khi nộp bài.")
        if paper.may_change_answers
        else t("Phương án đã chọn thì không đổi được.")
    )
    clauses.append(
        t("Số câu đúng được báo ngay sau khi nộp bài.")
        if paper.show_score is ShowScore.AT_ONCE
        else t("Số câu đúng được báo khi công bố kết quả.")
    )
    clauses.append(
        t("Câu hỏi bị hủy vì có sai sót: mọi bài có câu đó đều được tính đúng câu đó.")
        if paper.void_question is VoidQuestion.POINT
        else t("Câu hỏi bị hủy vì có sai sót thì không tính cho ai.")
    )
    return clauses


def _questions(t: Texts, rules: Rules) -> list[str]:
    """How many a paper has, and of which topics, where rounds differ from the usual."""
    clauses = [
        t.many(
            "Mỗi bài có {n} câu, rút ngẫu nhiên từ ngân hàng câu hỏi của từng tuần.",
            rules.paper.questions,
        )
    ]
    for current in rules.rounds:
        if current.questions != rules.paper.questions:
            clauses.append(t.many("{round}: {n} câu.", current.questions, round=current.title))
        if current.quotas:
            quotas = "; ".join(f"{topic}: {n}" for topic, n in current.quotas.items())
            clauses.append(
                t(
                    "{round}, số câu ít nhất của từng chủ đề: {quotas}.",
                    round=current.title,
                    quotas=quotas,
                )
            )
    return clauses


def _prediction(t: Texts, rules: Rules) -> list[str]:
    if rules.prediction.target is PredictionTarget.NONE:
        return []
    return [
        t("Sau các câu hỏi, người dự thi trả lời câu dự đoán:"),
        predictions.question(t, rules, rules.rounds[0]),
        t("Khi tuần thi đang mở, số liệu liên quan đến câu dự đoán không được công bố."),
    ]


def _ranking(t: Texts, rules: Rules) -> list[str]:
    words = {
        Criterion.SCORE: t("nhiều câu đúng hơn"),
        Criterion.CLOSEST_PREDICTION: t("dự đoán gần đúng hơn"),
        Criterion.SHORTER_TIME: t("thời gian làm bài ngắn hơn"),
        Criterion.EARLIER_HAND_IN: t("nộp bài sớm hơn"),
        Criterion.LOTS: t("bốc thăm theo mã công bố trước: {seed}", seed=rules.ranking.lots_seed),
    }
    order = "; ".join(
        f"({i}) {words[criterion]}" for i, criterion in enumerate(rules.ranking.tie_chain, start=1)
    )
    clauses = [
        t("Xếp hạng lần lượt theo: {order}.", order=order),
        t("Bằng nhau ở mọi tiêu chí thì đồng hạng, ví dụ: hạng 1, 2, 2, 4."),
        t("Toàn cuộc thi: cộng điểm các tuần; bằng điểm thì người thi nhiều tuần hơn xếp trên."),
    ]
    if rules.ranking.names is Names.MASKED:
        clauses.append(t("Trên bảng công bố, họ tên được viết tắt, ví dụ: Nguyễn V. A."))
    return clauses


def _collective(t: Texts, rules: Rules) -> list[str]:
    minimum = t.percent_asked(rules.collective.minimum_rate_percent)
    clauses = [
        t(
            "Tỷ lệ dự thi của đơn vị là số người dự thi trên tổng biên chế, làm tròn đến "
            "2 chữ số thập phân."
        ),
        _headcount(t, rules),
        t(
            "Đơn vị có tỷ lệ từ {minimum} trở lên được xếp hạng theo tỷ lệ, rồi theo điểm "
            "trung bình.",
            minimum=minimum,
        ),
        t(
            "Khi đơn vị được sắp xếp lại, người của đơn vị cũ được tính vào đơn vị mới; kết quả "
            "các tuần đã đóng giữ nguyên."
        ),
    ]
    if rules.collective.target_rate_percent is not None:
        target = t.percent_asked(rules.collective.target_rate_percent)
        clauses.append(t("Chỉ tiêu mỗi tuần: đơn vị đạt tỷ lệ dự thi {target}.", target=target))
    if rules.blocks:
        names = "; ".join(block.name for block in rules.blocks)
        clauses.append(t("Xếp hạng riêng theo khối: {blocks}.", blocks=names))
    return clauses


def _headcount(t: Texts, rules: Rules) -> str:
    at = t.full_moment(rules.headcount_closes_at)
    if rules.collective.headcount is HeadcountSource.ROSTER:
        return t(
            "Biên chế đếm theo danh sách cán bộ, công chức, chốt lúc {at}; không tính người được "
            "miễn và người không thuộc đối tượng dự thi.",
            at=at,
        )
    return t("Biên chế theo số liệu của các đơn vị, chốt lúc {at}.", at=at)


def _prizes(t: Texts, rules: Rules) -> list[str]:
    scopes = {
        PrizeScope.ROUND: t("Mỗi tuần"),
        PrizeScope.CONTEST: t("Toàn cuộc thi"),
        PrizeScope.UNITS: t("Tập thể"),
    }
    clauses = [
        t("{scope}: {prizes}.", scope=name, prizes="; ".join(_prize(t, p) for p in prizes))
        for scope, name in scopes.items()
        if (prizes := [prize for prize in rules.prizes if prize.scope is scope])
    ]
    if clauses:
        clauses.append(
            t("Người đồng hạng đều nhận giải của hạng đó; hạng bị bỏ qua thì không trao giải.")
        )
    return clauses


def _prize(t: Texts, prize: Prize) -> str:
    named = t("{count} {title}", count=t.number(prize.count), title=prize.title)
    return f"{named} ({prize.value})" if prize.value else named


def _results(t: Texts, rules: Rules) -> list[str]:
    results = rules.results
    clauses = [
        t(
            "Kết quả {round} được công bố lúc {at}.",
            round=current.title,
            at=t.full_moment(current.publish_at),
        )
        for current in rules.rounds
    ]
    if results.approvals:
        clauses.append(
            t.many(
                "Trước khi công bố, kết quả phải được {n} thành viên Ban Tổ chức duyệt.",
                results.approvals,
            )
        )
    clauses.append(
        t(
            "Đáp án mỗi tuần được niêm phong khi tuần thi mở: mã niêm phong được đăng ngay, đáp án "
            "được đăng cùng kết quả để mọi người đối chiếu."
        )
    )
    clauses.append(
        t(
            "Đáp án có sai sót được đính chính công khai, kèm lý do; bài thi được chấm lại, bảng "
            "đã công bố được thay thế và người có kết quả thay đổi được báo."
        )
    )
    if results.complaint_days:
        clauses.append(
            t.many(
                "Khiếu nại được tiếp nhận trong {n} ngày kể từ khi công bố, ở màn hình kết quả của "
                "người dự thi (lệnh /ketqua).",
                results.complaint_days,
            )
        )
        clauses.append(
            t.many(
                "Ban Tổ chức trả lời mỗi khiếu nại trong {n} ngày kể từ khi nhận.",
                results.answer_days,
            )
        )
    clauses.append(t("Liên hệ: {contact}.", contact=rules.contact))
    return clauses


def _reminders(t: Texts, rules: Rules) -> list[str]:
    quiet = rules.quiet_hours
    clauses = [
        t.many(
            "Gửi tin nhắc lúc {time}, trước ngày đóng {n} ngày.",
            reminder.days_before_close,
            time=f"{reminder.time:%H:%M}",
        )
        if reminder.days_before_close
        else t("Gửi tin nhắc lúc {time} trong ngày đóng.", time=f"{reminder.time:%H:%M}")
        for reminder in rules.reminders
    ]
    if quiet.starts != quiet.ends:
        clauses.append(
            t(
                "Không gửi thông báo từ {starts} đến {ends}.",
                starts=f"{quiet.starts:%H:%M}",
                ends=f"{quiet.ends:%H:%M}",
            )
        )
    return clauses


def _privacy(t: Texts, rules: Rules) -> list[str]:
    phone = {
        Phone.NONE: [],
        Phone.OPTIONAL: [t("Số điện thoại do người dự thi tự nguyện cung cấp.")],
        Phone.REQUIRED: [t("Người dự thi cung cấp số điện thoại để liên hệ khi trao giải.")],
    }
    return [
        t("Cuộc thi lưu tài khoản nhắn tin, họ tên, đơn vị, bài làm và thời gian làm bài."),
        *phone[rules.participation.phone],
        t.many(
            "Dữ liệu được xóa sau {n} ngày kể từ khi công bố kết quả chung cuộc.",
            rules.participation.keep_data_days,
        ),
    ]
