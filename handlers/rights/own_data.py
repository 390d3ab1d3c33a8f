"""What is kept about a person, as a text to read; the JSON beside it has every detail."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from conversation.texts import Texts


def as_text(t: Texts, kept: Mapping[str, object]) -> str:
    """Of what `storage.participants.export` gives: what has a name people understand."""
    lines = [
        line
        for kind, title in _kinds(t).items()
        if kept.get(kind)
        for line in ("", title.upper(), *_lines(t, kept[kind]))
    ]
    return "\n".join([t("Dữ liệu của anh/chị"), *lines, ""])


def _kinds(t: Texts) -> dict[str, str]:
    return {
        "participant": t("Hồ sơ"),
        "accounts": t("Tài khoản nhắn tin"),
        "roster": t("Danh sách cán bộ, công chức"),
        "attempts": t("Bài dự thi"),
        "early_trials": t("Bài thi thử trước giờ mở"),
        "questions_seen": t("Tuần thi đã xem câu hỏi khi làm việc cho Ban Tổ chức"),
        "feedback": t("Ý kiến gửi Ban Tổ chức"),
        "ideas": t("Ý tưởng đã nộp"),
        "requests": t("Đề nghị"),
        "privacy_requests": t("Đề nghị về dữ liệu cá nhân"),
        "consents": t("Các lần đồng ý"),
        "complaints": t("Khiếu nại"),
    }


def _labels(t: Texts) -> dict[str, str]:
    return {
        "name": t("Họ và tên"),
        "unit_code": t("Mã đơn vị"),
        "phone": t("Số điện thoại"),
        "code": t("Mã cán bộ, công chức"),
        "birth_year": t("Năm sinh"),
        "consent_version": t("Đồng ý với quy định, lần"),
        "consented_at": t("Đồng ý lúc"),
        "registered_at": t("Đăng ký lúc"),
        "address": t("Tài khoản"),
        "first_seen_at": t("Dùng từ"),
        "round": t("Tuần thi"),
        "started_at": t("Bắt đầu"),
        "handed_in_at": t("Nộp lúc"),
        "seen_at": t("Xem lần đầu lúc"),
        "prediction": t("Dự đoán"),
        "score": t("Số câu đúng"),
        "receipt": t("Mã biên nhận"),
        "question": t("Câu hỏi"),
        "title": t("Tên ý tưởng"),
        "text": t("Nội dung"),
        "sent_at": t("Gửi lúc"),
        "answer": t("Trả lời"),
        "asked": t("Nội dung đề nghị"),
        "asked_at": t("Đề nghị lúc"),
        "reason": t("Lý do"),
        "version": t("Đồng ý với quy định, lần"),
        "outcome": t("Kết quả xử lý"),
    }


def _lines(t: Texts, kept: object) -> Iterator[str]:
    if isinstance(kept, list):
        for each in kept:
            yield from ("", *_lines(t, each))
    elif isinstance(kept, dict):
        labels = _labels(t)
        for name, value in kept.items():
            if name == "answers":
                yield from _lines(t, value)
            elif name in labels and value is not None and value != "":
                yield f"{labels[name]}: {_said(t, name, value)}"


def _said(t: Texts, name: str, value: object) -> str:
    if name.endswith("_at"):
        return t.full_moment(datetime.fromisoformat(str(value)))
    if isinstance(value, dict):
        return ", ".join(str(each) for each in value.values())
    return str(value)
