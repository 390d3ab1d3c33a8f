"""What the form of a Hội thi says beside its cells, to whoever fills it in."""

from collections.abc import Mapping, Sequence
from typing import Final

from contest.stage.workbook.form import (
    CRITERIA,
    JUDGES,
    MEMBERS,
    PARTS,
    PRIZES,
    RULES,
    SESSIONS,
    TEAMS,
    UNITS,
)
from conversation.texts import Texts
from printing.forms import Look

_WIDTHS: Final[Mapping[str, Sequence[int]]] = {
    RULES: (38, 60),
    PARTS: (34, 20, 12, 8, 12, 14, 10, 10, 10, 16, 12, 14, 14, 14),
    CRITERIA: (34, 44, 10, 10, 56),
    TEAMS: (28, 34, 28, 16),
    MEMBERS: (28, 30, 10),
    JUDGES: (30, 34, 14),
    SESSIONS: (20, 18, 40),
    PRIZES: (34, 10, 22, 34),
    UNITS: (44,),
}


def look(t: Texts) -> Look:
    return Look(_WIDTHS, _of_rules(t), _of_columns(t))


def _of_rules(t: Texts) -> Mapping[str, str]:
    """By the label of the item."""
    return {
        "Tên Hội thi": t("Tên đầy đủ, như trong kế hoạch. Bắt buộc."),
        "Tên ngắn": t("Tên dùng trong tin nhắn, trên bảng điểm. Để trống thì dùng tên đầy đủ."),
        "Đơn vị tổ chức": t("Ai tổ chức, ví dụ: Ban Tổ chức Hội thi. Bắt buộc."),
        "Điểm cộng các phần thi": t(
            "Tổng điểm tối đa theo thể lệ. Ghi ở đây thì bot đối chiếu với các phần thi cộng lại."
        ),
        "Điểm của Ban Giám khảo là": t("Điểm của các giám khảo thành điểm của đội thế nào."),
        "Bằng điểm thì xét": t(
            "Tên các phần thi, mỗi dòng một phần, xét lần lượt. Vẫn bằng nhau thì Trưởng ban "
            "Giám khảo quyết định."
        ),
        "Chuỗi bốc thăm": t(
            "Một dòng chữ công bố trước, từ đó bốc thăm thứ tự thi; ai có chuỗi này cũng bốc ra "
            "đúng thứ tự ấy. Bắt buộc."
        ),
        "Nhắc khi điểm lệch từ": t(
            "Điểm lệch so với các giám khảo khác từ mức này thì bot nhắc xem lại. 0: không nhắc."
        ),
        "Tính vào bảng tập thể": t(
            "Có cộng kết quả vào bảng tập thể cùng cuộc thi hằng tuần không."
        ),
        "Hệ số tính vào bảng tập thể": t(
            "Tổng điểm của đội nhân với hệ số này được cộng vào điểm cả mùa của đơn vị."
        ),
        "Địa điểm": t("Ghi trong biên bản."),
        "Cơ quan chủ quản": t(
            "Bảy dòng này là thể thức của biên bản và giấy chứng nhận. Để trống cả bảy: như của "
            "cuộc thi hằng tuần."
        ),
        "Nhận ý tưởng đến": t("Hạn nộp ý tưởng. Để trống cả các dòng này: không nhận ý tưởng."),
        "Chấm ý tưởng của đội ở phần": t(
            "Phần thi mà giám khảo chấm ý tưởng của các đội. Để trống: không chấm."
        ),
        "Loại tệp": t("Mỗi dòng một loại: Ảnh, PDF, Word, Excel, PowerPoint."),
        "Số ý tưởng mỗi người dự thi": t(
            "Để trống ba dòng này: chỉ các đội nộp ý tưởng. Tiêu chí ghi ở trang Tiêu chí."
        ),
        "Múi giờ": t("Để nguyên với giờ Việt Nam."),
        "Mã Hội thi": t("Để trống thì bot đặt. Sau khi gửi lần đầu xin không đổi."),
    }


def _of_columns(t: Texts) -> Mapping[str, Mapping[str, str]]:
    """By the sheet, then by the head of the column."""
    code = t("Có thể để trống. Sau khi gửi lần đầu xin không đổi.")
    return {
        PARTS: {
            "Điểm tối đa của phần": t("Bằng điểm các tiêu chí, và điểm các câu hỏi, cộng lại."),
            "Hệ số": t("Điểm của phần thi nhân với số này. Để trống là 1."),
            "Thời gian (phút)": t("Của mỗi đội trên sân khấu. 0: không tính giờ."),
            "Trừ mỗi phút quá giờ": t("Mỗi phút đã bắt đầu bị trừ bao nhiêu điểm."),
            "Số câu hỏi": t("Cột này và các cột sau chỉ của phần thi trả lời trực tiếp."),
            "Điểm đội được đặt": t("Đội tự đặt trước cho mỗi câu, nhiều nhất bằng số này."),
            "Các nhóm cùng chơi": t("Nhóm của cuộc thi cũng trả lời, không tính điểm."),
            "Mã phần thi": code,
        },
        CRITERIA: {
            "Của phần thi": t("Tên phần thi, như ở trang Phần thi."),
            "Bước chấm": t("0,25; 0,5 hoặc 1. Để trống là 0,5."),
            "Các mức điểm": t("Mỗi dòng một mức, từ cao xuống. Xuống dòng trong ô: Alt + Enter."),
        },
        TEAMS: {
            "Đơn vị": t("Giám khảo cùng đơn vị không chấm đội này."),
            "Mã đội": code,
        },
        MEMBERS: {
            "Của đội": t("Tên đội, như ở trang Đội thi."),
            "Họ và tên": t("Ghi cả đội trưởng, nếu đội trưởng cùng thi."),
        },
        JUDGES: {
            "Đơn vị": t("Chỉ điền khi đơn vị có đội thi. Giám khảo không chấm đội cùng đơn vị."),
            "Trưởng ban": t("Đúng một người là Trưởng ban."),
        },
        SESSIONS: {
            "Bắt đầu lúc": t("Ngày và giờ, ví dụ 29/8/2023 07:30."),
            "Các phần thi": t("Mỗi dòng một phần thi. Xuống dòng trong ô: Alt + Enter."),
        },
        PRIZES: {
            "Số giải": t("Bao nhiêu giải như vậy; để trống là 1."),
            "Chỉ của phần thi": t("Giải phụ của một phần thi; để trống là giải toàn Hội thi."),
        },
        UNITS: {"Tên đơn vị": t("Trang này chỉ để chọn, không cần điền.")},
    }
