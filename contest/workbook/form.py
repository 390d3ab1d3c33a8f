"""The form of a contest: its sheets, what each asks for, and what may be chosen."""

from collections.abc import Mapping
from typing import Final

from contest.making.presets import TIE_CHAINS
from contest.rules import (
    Names,
    OpenTo,
    Phone,
    PredictionTarget,
    PrizeScope,
    ShowScore,
    VoidQuestion,
)
from contest.workbook.items import LETTERHEAD, YES_NO, Form, Item, Kind

MARK: Final = "contest-form"
"""A hidden sheet by which the form is told from lists of people, which have heads like its own."""

RULES: Final = "Thể lệ"
ROUNDS: Final = "Các tuần"
QUESTIONS: Final = "Câu hỏi"
UNITS: Final = "Đơn vị"
PEOPLE: Final = "Danh sách"
PRIZES: Final = "Giải thưởng"

SCOPES: Final[Mapping[str, object]] = {
    "Mỗi tuần": PrizeScope.ROUND.value,
    "Toàn cuộc thi": PrizeScope.CONTEST.value,
    "Tập thể": PrizeScope.UNITS.value,
}

ITEMS: Final = (
    Item("Tên cuộc thi", ("title",), is_required=True),
    Item("Tên ngắn", ("short_title",)),
    Item("Đơn vị tổ chức", ("organizer",), is_required=True),
    Item("Nơi liên hệ", ("contact",)),
    Item("Mục đích", ("purpose",)),
    Item("Đối tượng dự thi", ("participation", "who")),
    Item(
        "Ai được dự thi",
        ("participation", "open_to"),
        Kind.CHOICE,
        choices={
            "Mọi người": OpenTo.ANYONE.value,
            "Chỉ người có trong danh sách": OpenTo.ROSTER.value,
        },
    ),
    Item(
        "Số điện thoại",
        ("participation", "phone"),
        Kind.CHOICE,
        choices={
            "Không hỏi": Phone.NONE.value,
            "Tự nguyện": Phone.OPTIONAL.value,
            "Bắt buộc": Phone.REQUIRED.value,
        },
    ),
    Item("Số câu của bài thi", ("paper", "questions"), Kind.AMOUNT),
    Item("Số lần thi mỗi tuần", ("paper", "attempts_per_round"), Kind.AMOUNT),
    Item("Thời gian làm bài (phút)", ("paper", "time_limit_minutes"), Kind.COUNT),
    Item("Trộn câu hỏi", ("paper", "shuffle_questions"), Kind.CHOICE, choices=YES_NO),
    Item("Trộn phương án", ("paper", "shuffle_options"), Kind.CHOICE, choices=YES_NO),
    Item(
        "Được đổi phương án đã chọn", ("paper", "may_change_answers"), Kind.CHOICE, choices=YES_NO
    ),
    Item(
        "Báo số câu đúng",
        ("paper", "show_score"),
        Kind.CHOICE,
        choices={
            "Khi công bố kết quả": ShowScore.AFTER_CLOSE.value,
            "Ngay sau khi nộp bài": ShowScore.AT_ONCE.value,
        },
    ),
    Item(
        "Câu hỏi bị hủy",
        ("paper", "void_question"),
        Kind.CHOICE,
        choices={
            "Tính đúng cho mọi bài có câu đó": VoidQuestion.POINT.value,
            "Không tính cho ai": VoidQuestion.LEAVE_OUT.value,
        },
    ),
    Item(
        "Câu dự đoán",
        ("prediction", "target"),
        Kind.CHOICE,
        choices={
            "Không có": PredictionTarget.NONE.value,
            "Số người đúng hết": PredictionTarget.NUMBER_ALL_RIGHT.value,
            "Số người đúng từ một số câu": PredictionTarget.NUMBER_AT_LEAST.value,
            "Số người dự thi": PredictionTarget.NUMBER_OF_PARTICIPANTS.value,
            "Tỷ lệ người đúng hết": PredictionTarget.PERCENT_ALL_RIGHT.value,
        },
    ),
    Item("Dự đoán: đúng từ mấy câu", ("prediction", "at_least"), Kind.AMOUNT),
    Item("Xếp hạng theo", ("ranking", "tie_chain"), Kind.CHOICE, choices=TIE_CHAINS),
    Item("Mã bốc thăm", ("ranking", "lots_seed")),
    Item(
        "Họ tên trên bảng công bố",
        ("ranking", "names"),
        Kind.CHOICE,
        choices={"Viết tắt": Names.MASKED.value, "Đầy đủ": Names.FULL.value},
    ),
    Item("Số người trên bảng công bố", ("ranking", "show_top"), Kind.AMOUNT),
    Item("Tỷ lệ để đơn vị được xếp hạng (%)", ("collective", "minimum_rate_percent"), Kind.NUMBER),
    Item("Chỉ tiêu dự thi mỗi tuần (%)", ("collective", "target_rate_percent"), Kind.NUMBER),
    Item("Công bố sau khi đóng (giờ)", ("results", "publish_after_hours"), Kind.COUNT),
    Item("Số người duyệt kết quả", ("results", "approvals"), Kind.COUNT),
    Item("Số ngày nhận khiếu nại", ("results", "complaint_days"), Kind.COUNT),
    Item("Số ngày trả lời khiếu nại", ("results", "answer_days"), Kind.AMOUNT),
    Item("Giờ báo cáo hằng ngày", ("reports", "daily_at"), Kind.TIME),
    Item("Giờ yên tĩnh, từ", ("quiet_hours", "from"), Kind.TIME),
    Item("Giờ yên tĩnh, đến", ("quiet_hours", "to"), Kind.TIME),
    Item("Nhắc trước ngày đóng (ngày)", ("reminders", "days"), Kind.DAYS),
    Item("Giờ nhắc", ("reminders", "time"), Kind.TIME),
    *LETTERHEAD,
    Item("Tài liệu ôn tập", ("documents",), Kind.TITLES),
)

COLUMNS: Final[Mapping[str, tuple[Item, ...]]] = {
    ROUNDS: (
        Item("Tên tuần", ("title",)),
        Item("Chủ đề", ("topic",)),
        Item("Mở lúc", ("opens_at",), Kind.INSTANT, is_required=True),
        Item("Đóng lúc", ("closes_at",), Kind.INSTANT, is_required=True),
        Item("Công bố lúc", ("publish_at",), Kind.INSTANT),
        Item("Số câu", ("questions",), Kind.AMOUNT),
    ),
    QUESTIONS: (
        Item("Tuần", ("week",), Kind.WEEK),
        Item("Câu hỏi", ("question",), is_required=True),
        *(Item(f"Phương án {letter}", (letter.lower(),)) for letter in "ABCDEFGH"),
        Item("Đáp án", ("answer",), is_required=True, hints=tuple("ABCDEFGH")),
        Item("Chủ đề", ("topic",)),
        Item("Giải thích", ("explanation",)),
        Item("Căn cứ", ("source",)),
    ),
    UNITS: (
        Item("Tên đơn vị", ("name",), is_required=True),
        Item("Đơn vị cấp trên", ("parent",), offers=UNITS),
        Item("Khối", ("block",)),
        Item("Biên chế", ("headcount",), Kind.COUNT),
        Item("Tên khác", ("aliases",)),
        Item("Mã đơn vị", ("code",)),
    ),
    PEOPLE: (
        Item("Họ và tên người dự thi", ("name",), is_required=True),
        Item("Đơn vị", ("unit",), offers=UNITS),
        Item("Mã", ("code",)),
        Item("Điện thoại", ("phone",)),
        Item("Năm sinh", ("birth",)),
        Item("Không dự thi", ("excluded",)),
        Item("Đến ngày", ("until",)),
    ),
    PRIZES: (
        Item("Phạm vi", ("scope",), Kind.CHOICE, is_required=True, choices=SCOPES),
        Item("Tên giải", ("title",), is_required=True),
        Item("Số giải", ("count",), Kind.AMOUNT),
        Item("Giá trị", ("value",)),
    ),
}


FORM: Final = Form(MARK, RULES, ITEMS, COLUMNS)
