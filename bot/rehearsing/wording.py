"""Kinds of messages, notices and habits in the reader's words."""

from bot.rehearsing.crowd import Habit
from conversation.texts import Texts
from handlers import notices


def habit_in_words(t: Texts, habit: Habit) -> str:
    words = {
        Habit.DOUBLE_TAPS: t("hay bấm nút hai lần"),
        Habit.BREAKS_OFF: t("bỏ dở bài giữa chừng"),
        Habit.LAST_MINUTE: t("vào thi trong những phút cuối"),
        Habit.BLOCKS_THE_BOT: t("chặn bot sau bài đầu tiên"),
    }
    return words[habit]


def notice_in_words(t: Texts, notice: str) -> str:
    words = {
        notices.OPENING: t("Tin mở tuần thi"),
        notices.REMINDER: t("Tin nhắc người chưa dự thi"),
        notices.CLOSING: t("Tin đóng tuần thi"),
        notices.TIME_UP: t("Tin báo bài được nộp tự động"),
        notices.PROVISIONAL: t("Kết quả tạm tính gửi Ban Tổ chức"),
        notices.RESULT: t("Tin báo kết quả tuần cho từng người"),
        notices.UNITS: t("Bảng tỷ lệ dự thi của đơn vị"),
        notices.RANKING: t("Bảng xếp hạng tuần"),
        notices.FINAL_RESULT: t("Tin báo kết quả chung cuộc cho từng người"),
        notices.FINAL_UNITS: t("Bảng tỷ lệ dự thi chung cuộc"),
        notices.FINAL_RANKING: t("Bảng xếp hạng chung cuộc"),
        notices.DAILY_REPORT: t("Báo cáo ngày gửi Ban Tổ chức"),
        notices.FEEDBACK: t("Ý kiến của người dự thi gửi Ban Tổ chức"),
        notices.FEEDBACK_ANSWER: t("Trả lời của Ban Tổ chức"),
    }
    return words.get(notice, notice)


def occasion_in_words(t: Texts, kind: str) -> str:
    """When people see a message of this kind; see `Notes.samples`."""
    words = {
        "/start": t("Mở bot lần đầu"),
        "ConsentIn": t("Đồng ý với việc lưu dữ liệu"),
        "name": t("Đã nhập họ tên"),
        "unit": t("Đã nhập tên đơn vị"),
        "ChooseUnit": t("Đã chọn đơn vị"),
        "contact": t("Đã gửi số điện thoại"),
        "StartAttempt": t("Bấm vào thi"),
        "GiveAnswer": t("Chọn một phương án"),
        "ShowQuestion": t("Sang câu khác"),
        "ReviewPaper": t("Xem lại bài"),
        "Predict": t("Đến câu hỏi dự đoán"),
        "prediction": t("Đã nhập dự đoán"),
        "HandIn": t("Nộp bài"),
        "ShowSolution": t("Xem đáp án"),
        "ApproveResults": t("Ban Tổ chức duyệt kết quả"),
        "AskDouble": t("Ban Tổ chức xem một nghi vấn trùng"),
        "DecideDouble": t("Ban Tổ chức quyết định về nghi vấn trùng"),
        "double_reason": t("Đã ghi lý do của quyết định"),
        "added": t("Thêm bot vào nhóm"),
        "BindGroup": t("Gắn nhóm với cuộc thi"),
        "AnswerFeedback": t("Ban Tổ chức trả lời ý kiến"),
        "feedback_text": t("Đã gửi ý kiến"),
        "answer_text": t("Đã gửi trả lời"),
        "group_ranking": t("Lệnh /xephang trong nhóm"),
    }
    if kind.startswith("/") and kind not in words:
        return t("Lệnh {command}", command=kind)
    return words.get(kind) or notice_in_words(t, kind)
