"""/trogiup: what can be typed, and whom to ask."""

from conversation.action.feedback import WriteFeedback
from conversation.action.home import ChooseLanguage, Home
from conversation.screen import Choice, Line, Screen
from conversation.texts import Texts
from handlers.permissions import has_desk
from handlers.visit import Visit


def descriptions(t: Texts) -> dict[str, str]:
    """What each participant's command does, by its Vietnamese name, for menu and help."""
    return {
        "start": t("bắt đầu, hoặc làm tiếp"),
        "thi": t("vào thi tuần đang mở"),
        "ketqua": t("kết quả và đáp án của tôi"),
        "xephang": t("bảng xếp hạng"),
        "thele": t("thể lệ cuộc thi"),
        "tailieu": t("tài liệu ôn tập"),
        "lichsu": t("các bài đã nộp"),
        "biennhan": t("kiểm tra mã biên nhận"),
        "kiemtra": t("kiểm tra số của giấy chứng nhận"),
        "gopy": t("gửi ý kiến đến Ban Tổ chức"),
        "hoso": t("hồ sơ của tôi: họ tên, đơn vị, tài khoản"),
        "lienket": t("dùng chung hồ sơ trên tài khoản khác"),
        "quyenrieng": t("dữ liệu của tôi"),
        "ngonngu": t("đổi ngôn ngữ"),
        "trogiup": t("trợ giúp"),
    }


def group_descriptions(t: Texts) -> dict[str, str]:
    return {
        "xephang": t("bảng xếp hạng"),
        "gannhom": t("gắn nhóm với cuộc thi (Ban Tổ chức, đầu mối)"),
    }


def organizer_descriptions(t: Texts) -> dict[str, str]:
    return {
        "tochuc": t("bàn làm việc của Ban Tổ chức"),
        "vaitro": t("vai trò trong Ban Tổ chức: mời, thôi"),
        "daumoi": t("đầu mối của các đơn vị"),
        "donvi": t("các đơn vị trong tuần đang mở"),
        "yeucau": t("đề nghị đang chờ xác nhận"),
        "thongbao": t("gửi thông báo đến nhiều người"),
        "dinhchinh": t("đính chính đáp án có sai sót"),
        "nghitrung": t("nghi vấn một người dự thi hai lần"),
        "khieunai": t("khiếu nại về kết quả, để quyết định trong hạn"),
        "ykien": t("ý kiến của người dự thi, để trả lời"),
        "hoithi": t("Hội thi: giám khảo, đội thi, chương trình"),
        "tinhhinh": t("số liệu của tuần đang mở"),
        "gannhom": t("gắn nhóm với cuộc thi (gửi trong nhóm)"),
        "gogannhom": t("bỏ gắn nhóm (gửi trong nhóm)"),
    }


def focal_point_descriptions(t: Texts) -> dict[str, str]:
    return {
        "donvi": t("đơn vị của tôi: tỷ lệ, ai chưa dự thi, nhắc, áp phích"),
        "yeucau": t("đề nghị đang chờ xác nhận"),
        "gannhom": t("gắn nhóm của đơn vị (gửi trong nhóm)"),
        "gogannhom": t("bỏ gắn nhóm (gửi trong nhóm)"),
    }


def show(visit: Visit) -> Screen:
    t = visit.t
    lines: list[Line] = [f"/{name}: {does}" for name, does in descriptions(t).items()]
    if visit.is_organizer:
        lines += ["", t("Dành cho Ban Tổ chức:")]
        lines += [f"/{name}: {does}" for name, does in organizer_descriptions(t).items()]
    elif has_desk(visit):
        lines += ["", "/tochuc: " + organizer_descriptions(t)["tochuc"]]
    if visit.units_looked_after and not visit.is_organizer:
        lines += ["", t("Dành cho đầu mối:")]
        lines += [f"/{name}: {does}" for name, does in focal_point_descriptions(t).items()]
    return Screen(
        title=t("Trợ giúp"),
        lines=(
            *lines,
            "",
            t("Liên hệ: {contact}.", contact=visit.rules.contact),
            t("Mã tài khoản của anh/chị: {address}", address=visit.address),
        ),
        choices=(
            (Choice(t("Gửi ý kiến"), WriteFeedback()), Choice(t("Ngôn ngữ"), ChooseLanguage())),
            (Choice(t("Về trang đầu"), Home()),),
        ),
    )
