"""What the form says beside its cells, to whoever fills it in."""

from collections.abc import Mapping, Sequence
from typing import Final

from contest.workbook.form import PEOPLE, PRIZES, QUESTIONS, ROUNDS, RULES, UNITS
from conversation.texts import Texts
from printing.forms import Look

_WIDTHS: Final[Mapping[str, Sequence[int]]] = {
    RULES: (38, 60),
    ROUNDS: (14, 40, 18, 18, 18, 10),
    QUESTIONS: (7, 38, 15, 15, 15, 15, 8, 8, 8, 8, 8, 11, 24, 24),
    UNITS: (36, 30, 26, 12, 24, 18),
    PEOPLE: (30, 30, 12, 16, 12, 24, 14),
}


def look(t: Texts) -> Look:
    return Look(_WIDTHS, _of_rules(t), _of_columns(t), frozenset({QUESTIONS}))


def _of_rules(t: Texts) -> Mapping[str, str]:
    """By the label of the item."""
    return {
        "Tên cuộc thi": t("Tên đầy đủ, như trong kế hoạch. Bắt buộc."),
        "Tên ngắn": t("Tên dùng trong tin nhắn, trên áp phích. Để trống thì dùng tên đầy đủ."),
        "Đơn vị tổ chức": t("Ai tổ chức, ví dụ: Ban Tổ chức Cuộc thi. Bắt buộc."),
        "Nơi liên hệ": t("Cơ quan trả lời khi người dự thi hỏi."),
        "Ai được dự thi": t(
            "Chọn danh sách thì chỉ người có tên trong trang Danh sách được dự thi."
        ),
        "Số điện thoại": t("Có hỏi số điện thoại của người dự thi không."),
        "Số câu của bài thi": t("Số câu rút ngẫu nhiên cho mỗi bài, từ các câu hỏi của tuần."),
        "Thời gian làm bài (phút)": t("0: không giới hạn."),
        "Câu hỏi bị hủy": t(
            "Câu hỏi có sai sót bị hủy thì tính thế nào. Chỉ chọn “Không tính cho ai” khi mỗi bài "
            "thi gồm đủ các câu hỏi của tuần."
        ),
        "Câu dự đoán": t("Sau các câu hỏi, người dự thi đoán số này. Đoán gần hơn thì xếp trên."),
        "Dự đoán: đúng từ mấy câu": t("Chỉ điền khi dự đoán số người đúng từ một số câu."),
        "Xếp hạng theo": t("Thứ tự các tiêu chí khi xét hạng."),
        "Mã bốc thăm": t("Chỉ điền khi có bốc thăm: một dãy chữ số công bố trước."),
        "Tỷ lệ để đơn vị được xếp hạng (%)": t(
            "Đơn vị có tỷ lệ dự thi từ mức này trở lên mới được xếp hạng."
        ),
        "Chỉ tiêu dự thi mỗi tuần (%)": t("Mức mỗi đơn vị phải đạt. Để trống: không có chỉ tiêu."),
        "Công bố sau khi đóng (giờ)": t("11 giờ sau khi đóng lúc 21:00 là 08:00 sáng hôm sau."),
        "Số người duyệt kết quả": t(
            "Bao nhiêu thành viên Ban Tổ chức duyệt trước khi công bố: 0, 1 hoặc 2."
        ),
        "Giờ báo cáo hằng ngày": t(
            "Mỗi ngày giờ này bot gửi số liệu cho Ban Tổ chức. Để trống: không gửi."
        ),
        "Giờ yên tĩnh, từ": t("Trong giờ yên tĩnh không gửi tin cho ai."),
        "Nhắc trước ngày đóng (ngày)": t(
            "2; 0 nghĩa là nhắc trước ngày đóng 2 ngày, và nhắc trong ngày đóng."
        ),
        "Cơ quan chủ quản": t("Bảy dòng này là thể thức của báo cáo, tờ trình, thể lệ in ra."),
        "Cơ quan ban hành văn bản": t("Để trống thì là đơn vị tổ chức."),
        "Chữ viết tắt trong số, ký hiệu": t("Ví dụ: BTC. Để trống thì là BTC."),
        "Quyền hạn của người ký": t("Ví dụ: TM. Ban Tổ chức."),
        "Nơi nhận văn bản": t("Mỗi dòng một nơi. Xuống dòng trong ô: Alt + Enter."),
        "Tài liệu ôn tập": t("Mỗi dòng một tài liệu. Xuống dòng trong ô: Alt + Enter."),
    }


def _of_columns(t: Texts) -> Mapping[str, Mapping[str, str]]:
    """By the sheet, then by the head of the column."""
    return {
        ROUNDS: {
            "Tên tuần": t("Để trống thì là Tuần 1, Tuần 2, …"),
            "Mở lúc": t("Ngày và giờ, ví dụ 14/8/2023 07:30."),
            "Đóng lúc": t("Các tuần không được chồng lên nhau."),
            "Công bố lúc": t("Để trống thì theo trang Thể lệ."),
            "Số câu": t("Để trống thì theo trang Thể lệ."),
        },
        QUESTIONS: {
            "Tuần": t("Câu hỏi của tuần nào: 1, 2, …"),
            "Đáp án": t("Chữ cái của phương án đúng."),
            "Căn cứ": t("Văn bản làm căn cứ, người dự thi xem được sau khi công bố."),
        },
        UNITS: {
            "Đơn vị cấp trên": t("Tên đơn vị ở trên, cũng có trong trang này."),
            "Khối": t("Các đơn vị cùng khối được xếp hạng với nhau."),
            "Biên chế": t("Số người, để tính tỷ lệ. Để trống thì cộng từ các đơn vị bên dưới."),
            "Tên khác": t("Tên tắt để người dự thi tìm được, cách nhau bằng dấu chấm phẩy."),
            "Mã đơn vị": t("Có thể để trống. Sau khi công bố xin không đổi."),
        },
        PEOPLE: {
            "Họ và tên người dự thi": t("Không bắt buộc có danh sách: có thể xóa các dòng này."),
            "Điện thoại": t("Được mã hóa, chỉ dùng để nhận ra người dự thi."),
            "Không dự thi": t("Ghi lý do nếu người này không được dự thi."),
            "Đến ngày": t("Ngày cuối của việc không dự thi; để trống nếu suốt cuộc thi."),
        },
        PRIZES: {
            "Phạm vi": t("Giải của mỗi tuần, của toàn cuộc thi, hay của tập thể."),
            "Số giải": t("Bao nhiêu giải như vậy; để trống là 1."),
        },
    }
