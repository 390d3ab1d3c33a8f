"""What the form is filled in with: a contest of two weeks, small enough to be seen at once."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from contest.workbook.content import Content, Value
from contest.workbook.form import PEOPLE, PRIZES, QUESTIONS, ROUNDS, UNITS
from conversation.texts import Texts


def example(t: Texts, first_day: date) -> Content:
    """`first_day`: when the first week opens."""
    return Content(_rules(t), _rows(t, first_day))


def _rules(t: Texts) -> Mapping[str, Value]:
    return {
        "Tên cuộc thi": t("Cuộc thi trực tuyến tìm hiểu công tác cải cách hành chính"),
        "Tên ngắn": t("Cuộc thi cải cách hành chính"),
        "Đơn vị tổ chức": t("Ban Tổ chức Cuộc thi"),
        "Nơi liên hệ": t("Sở Nội vụ"),
        "Mục đích": t("Nâng cao hiểu biết của cán bộ, công chức về cải cách hành chính."),
        "Đối tượng dự thi": t("Cán bộ, công chức, viên chức của các đơn vị trong danh sách."),
        "Ai được dự thi": t("Mọi người"),
        "Số điện thoại": t("Không hỏi"),
        "Số câu của bài thi": 2,
        "Số lần thi mỗi tuần": 1,
        "Thời gian làm bài (phút)": 20,
        "Trộn câu hỏi": t("Có"),
        "Trộn phương án": t("Có"),
        "Được đổi phương án đã chọn": t("Có"),
        "Báo số câu đúng": t("Khi công bố kết quả"),
        "Câu hỏi bị hủy": t("Tính đúng cho mọi bài có câu đó"),
        "Câu dự đoán": t("Số người đúng hết"),
        "Xếp hạng theo": t("Số câu đúng, dự đoán, thời gian"),
        "Họ tên trên bảng công bố": t("Viết tắt"),
        "Số người trên bảng công bố": 10,
        "Tỷ lệ để đơn vị được xếp hạng (%)": 50,
        "Công bố sau khi đóng (giờ)": 11,
        "Số người duyệt kết quả": 0,
        "Số ngày nhận khiếu nại": 3,
        "Giờ yên tĩnh, từ": time(21, 30),
        "Giờ yên tĩnh, đến": time(6, 30),
        "Nhắc trước ngày đóng (ngày)": "2; 0",
        "Giờ nhắc": time(8, 30),
        "Chữ viết tắt trong số, ký hiệu": "BTC",
        "Quyền hạn của người ký": t("TM. Ban Tổ chức"),
        "Chức vụ của người ký": t("Trưởng ban"),
        "Tài liệu ôn tập": t("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"),
    }


def _rows(t: Texts, first_day: date) -> Mapping[str, Sequence[Sequence[Value]]]:
    return {
        ROUNDS: _rounds(t, first_day),
        QUESTIONS: [*_week_1(t), *_week_2(t)],
        UNITS: _units(t),
        PEOPLE: _people(t),
        PRIZES: [
            (t("Mỗi tuần"), t("Giải Nhất tuần"), 1, t("1.000.000 đồng")),
            (t("Toàn cuộc thi"), t("Giải Nhất chung cuộc"), 1, t("3.000.000 đồng")),
            (t("Tập thể"), t("Tập thể có thành tích xuất sắc"), 2, t("Giấy khen")),
        ],
    }


def _rounds(t: Texts, first_day: date) -> list[Sequence[Value]]:
    topics = (t("Chương trình tổng thể"), t("Cơ chế một cửa"))
    opens = datetime.combine(first_day, time(7, 30))
    closes = datetime.combine(first_day + timedelta(days=6), time(21))
    return [
        (
            t("Tuần {number}", number=number),
            topic,
            opens + timedelta(weeks=number - 1),
            closes + timedelta(weeks=number - 1),
        )
        for number, topic in enumerate(topics, start=1)
    ]


def _week_1(t: Texts) -> list[Sequence[Value]]:
    source = t("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ")
    bodies = (t("Chính phủ"), t("Quốc hội"), t("Bộ Nội vụ"), t("Ủy ban nhân dân tỉnh"))
    years, stages = (
        ("2025", "2028", "2030", "2045"),
        t("Chương trình có hai giai đoạn: 2021-2025 và 2026-2030."),
    )
    return [
        _question(1, t("Nghị quyết số 76/NQ-CP do cơ quan nào ban hành?"), bodies, "A", source),
        _question(1, t("Chương trình tổng thể kéo dài đến năm nào?"), years, "C", source, stages),
    ]


def _week_2(t: Texts) -> list[Sequence[Value]]:
    source = t("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ")
    ways = (t("Một cửa"), t("Khoán chi"), t("Tự chủ"), t("Đấu thầu"))
    days = ("23/4/2018", "15/7/2021", "8/4/2020", "5/3/2020")
    return [
        _question(2, t("Nghị định số 61/2018/NĐ-CP nói về cơ chế nào?"), ways, "A", source),
        _question(2, t("Nghị định số 61/2018/NĐ-CP ban hành ngày nào?"), days, "A", source),
    ]


def _question(
    week: int,
    text: str,
    options: Sequence[str],
    answer: str,
    source: str,
    explanation: str | None = None,
) -> Sequence[Value]:
    return (week, text, *options, *[None] * 4, answer, None, explanation, source)


def _units(t: Texts) -> list[Sequence[Value]]:
    offices, districts = t("Khối sở, ban, ngành"), t("Khối huyện, thành phố")
    district = t("Huyện Kim Bôi")
    return [
        (t("Sở Nội vụ"), None, offices, 70, "SNV"),
        (t("Sở Tư pháp"), None, offices, 60, "STP"),
        (district, None, districts, None, None),
        (t("Thị trấn Bo"), district, None, 25, None),
        (t("Xã Tú Sơn"), district, None, 22, None),
    ]


def _people(t: Texts) -> list[Sequence[Value]]:
    return [
        (t("Nguyễn Thị Lan"), t("Sở Nội vụ"), "NV-01", None, 1975, None, None),
        (t("Bùi Văn Nam"), t("Sở Tư pháp"), "TP-01", None, 1980, None, None),
        (t("Đinh Công Thắng"), t("Sở Nội vụ"), "NV-02", None, 1972, t("người ra đề"), None),
    ]
