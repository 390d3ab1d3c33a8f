"""What people are told when there is nothing better to show."""

from conversation.action.home import Home, ShowHelp
from conversation.commands import read_command
from conversation.event import Event, Pressed, Said
from conversation.screen import Choice, Screen
from conversation.texts import Texts
from handlers.visit import Visit


def apologise(t: Texts, event: Event) -> Screen | None:
    """For a fault of ours. A press keeps its screen and gets a word above it."""
    if isinstance(event.what, Pressed):
        return Screen(toast=t("Xin lỗi, hệ thống đang bận. Xin anh/chị bấm lại."), is_alert=True)
    if event.place.is_group:
        return None
    return Screen(
        title=t("Xin lỗi anh/chị, hệ thống đang gặp trục trặc"),
        lines=(t("Các câu đã chọn vẫn được giữ. Xin anh/chị thử lại sau ít phút."),),
        choices=((Choice(t("Thử lại"), Home()),),),
    )


def not_kept(t: Texts, event: Event) -> Screen | None:
    """For a database that keeps nothing just now. What was asked is tried again by itself."""
    if isinstance(event.what, Pressed):
        return Screen(
            toast=t(
                "Hệ thống chưa lưu được thao tác vừa rồi của anh/chị. "
                "Xin anh/chị chờ ít phút rồi bấm lại."
            ),
            is_alert=True,
        )
    if event.place.is_group:
        return None
    return Screen(
        title=t("Hệ thống chưa lưu được tin nhắn vừa rồi của anh/chị"),
        lines=(
            t(
                "Những gì anh/chị đã được xác nhận trước đó vẫn còn nguyên. "
                "Xin anh/chị thử lại sau ít phút."
            ),
        ),
        choices=((Choice(t("Thử lại"), Home()),),),
    )


def no_contest(t: Texts, event: Event) -> Screen | None:
    """To /trogiup it tells the account, by which the operator names the first organizer."""
    if event.place.is_group:
        return None
    lines = [t("Xin anh/chị quay lại sau khi Ban Tổ chức thông báo.")]
    if isinstance(event.what, Said) and read_command(event.what.text) == (ShowHelp(), ""):
        lines.append(t("Mã tài khoản của anh/chị: {address}", address=event.address))
    return Screen(title=t("Hiện chưa có cuộc thi nào"), lines=tuple(lines))


def only_text(visit: Visit) -> Screen | None:
    t = visit.t
    if visit.place.is_group:
        return None
    return Screen(
        title=t("Bot chỉ nhận tin nhắn chữ"),
        lines=(t("Xin anh/chị dùng các nút bấm, hoặc nhập bằng chữ."),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )
