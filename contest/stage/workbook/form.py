"""The form of a Hội thi: its sheets, what each asks for, and what may be chosen."""

from collections.abc import Mapping
from typing import Final

from contest.stage.rules import IdeaFileKind, PanelMark, PartKind
from contest.workbook.items import LETTERHEAD, YES_NO, Form, Item, Kind

MARK: Final = "stage-form"

RULES: Final = "Thể lệ Hội thi"
PARTS: Final = "Phần thi"
CRITERIA: Final = "Tiêu chí"
TEAMS: Final = "Đội thi"
MEMBERS: Final = "Thành viên"
JUDGES: Final = "Giám khảo"
SESSIONS: Final = "Buổi thi"
PRIZES: Final = "Giải thưởng"
UNITS: Final = "Các đơn vị"
"""Only to choose from."""

_PANEL_MARKS: Final[Mapping[str, object]] = {
    "Trung bình cộng": PanelMark.MEAN.value,
    "Trung bình, bỏ điểm cao nhất và thấp nhất": PanelMark.TRIMMED_MEAN.value,
    "Tổng điểm": PanelMark.SUM.value,
    "Trung bình, sau khi đưa về cùng mức chấm": PanelMark.STANDARDISED.value,
}
_KINDS: Final[Mapping[str, object]] = {
    "Giám khảo chấm": PartKind.JUDGED.value,
    "Trả lời trực tiếp": PartKind.LIVE.value,
    "Cả chấm và trả lời": PartKind.BOTH.value,
}
_FILE_KINDS: Final[Mapping[str, object]] = {
    "Ảnh": IdeaFileKind.PICTURE.value,
    "PDF": IdeaFileKind.PDF.value,
    "Word": IdeaFileKind.DOCX.value,
    "Excel": IdeaFileKind.XLSX.value,
    "PowerPoint": IdeaFileKind.PPTX.value,
}

ITEMS: Final = (
    Item("Tên Hội thi", ("title",), is_required=True),
    Item("Tên ngắn", ("short_title",)),
    Item("Đơn vị tổ chức", ("organizer",), is_required=True),
    Item("Điểm cộng các phần thi", ("maximum",), Kind.POINTS),
    Item("Điểm của Ban Giám khảo là", ("panel_mark",), Kind.CHOICE, choices=_PANEL_MARKS),
    Item("Bằng điểm thì xét", ("tie_chain",), Kind.LINES),
    Item("Chuỗi bốc thăm", ("lots_seed",), is_required=True),
    Item("Nhắc khi điểm lệch từ", ("far_off_points",), Kind.POINTS),
    Item("Cờ cho các đội", ("flag",)),
    Item("Giấy chứng nhận tham gia", ("participation_certificate",)),
    Item("Tính vào bảng tập thể", ("season_points",), Kind.CHOICE, choices=YES_NO),
    Item("Hệ số tính vào bảng tập thể", ("season_weight",), Kind.POINTS),
    Item("Nhận ý tưởng đến", ("ideas", "closes_at"), Kind.INSTANT),
    Item("Chấm ý tưởng của đội ở phần", ("ideas", "part"), offers=PARTS),
    Item("Số ý tưởng mỗi đội", ("ideas", "most_per_team"), Kind.AMOUNT),
    Item("Số tệp mỗi ý tưởng", ("ideas", "most_files"), Kind.COUNT),
    Item("Loại tệp", ("ideas", "file_kinds"), Kind.CHOICES, choices=_FILE_KINDS),
    Item("Dung lượng mỗi tệp (MB)", ("ideas", "largest_megabytes"), Kind.AMOUNT),
    Item("Số ý tưởng mỗi người dự thi", ("ideas", "persons", "most_each"), Kind.AMOUNT),
    Item("Tên mục ý tưởng cá nhân", ("ideas", "persons", "title")),
    Item("Mã mục ý tưởng cá nhân", ("ideas", "persons", "code")),
    Item("Địa điểm", ("venue",)),
    *LETTERHEAD,
    Item("Múi giờ", ("time_zone",)),
    Item("Mã Hội thi", ("code",)),
)

COLUMNS: Final[Mapping[str, tuple[Item, ...]]] = {
    PARTS: (
        Item("Tên phần thi", ("title",), is_required=True),
        Item("Cách thi", ("kind",), Kind.CHOICE, choices=_KINDS),
        Item("Điểm tối đa của phần", ("maximum",), Kind.POINTS),
        Item("Hệ số", ("weight",), Kind.POINTS),
        Item("Thời gian (phút)", ("minutes",), Kind.COUNT),
        Item("Trừ mỗi phút quá giờ", ("penalty_per_minute",), Kind.POINTS),
        Item("Số câu hỏi", ("live", "questions"), Kind.AMOUNT),
        Item("Giây mỗi câu", ("live", "seconds"), Kind.COUNT),
        Item("Điểm câu đúng", ("live", "right"), Kind.POINTS),
        Item("Thêm cho đội đúng nhanh nhất", ("live", "fastest"), Kind.POINTS),
        Item("Điểm đội được đặt", ("live", "stake"), Kind.POINTS),
        Item("Cả đội cùng trả lời", ("live", "everyone_answers"), Kind.CHOICE, choices=YES_NO),
        Item("Các nhóm cùng chơi", ("live", "groups_play_along"), Kind.CHOICE, choices=YES_NO),
        Item("Mã phần thi", ("code",)),
    ),
    CRITERIA: (
        Item("Của phần thi", ("part",), is_required=True, offers=PARTS),
        Item("Tên tiêu chí", ("title",), is_required=True),
        Item("Điểm tối đa", ("maximum",), Kind.POINTS, is_required=True),
        Item("Bước chấm", ("step",), Kind.POINTS),
        Item("Các mức điểm", ("levels",), Kind.LINES),
    ),
    TEAMS: (
        Item("Tên đội", ("name",), is_required=True),
        Item("Đơn vị", ("unit",), offers=UNITS),
        Item("Đội trưởng", ("leader",), is_required=True),
        Item("Mã đội", ("code",)),
    ),
    MEMBERS: (
        Item("Của đội", ("team",), is_required=True, offers=TEAMS),
        Item("Họ và tên", ("name",), is_required=True),
        Item("Năm sinh", ("birth_year",), Kind.COUNT),
    ),
    JUDGES: (
        Item("Họ và tên", ("name",), is_required=True),
        Item("Đơn vị", ("unit",), offers=UNITS),
        Item("Trưởng ban", ("is_head",), Kind.CHOICE, choices=YES_NO),
    ),
    SESSIONS: (
        Item("Tên buổi", ("title",), is_required=True),
        Item("Bắt đầu lúc", ("starts_at",), Kind.INSTANT, is_required=True),
        Item("Các phần thi", ("parts",), Kind.LINES, is_required=True),
    ),
    PRIZES: (
        Item("Tên giải", ("title",), is_required=True),
        Item("Số giải", ("count",), Kind.AMOUNT),
        Item("Giá trị", ("value",)),
        Item("Chỉ của phần thi", ("part",), offers=PARTS),
    ),
    UNITS: (Item("Tên đơn vị", ("name",)),),
}

FORM: Final = Form(MARK, RULES, ITEMS, COLUMNS)
