"""What stands on everything that is shown of a paper that does not count, and why it does not."""

from conversation.screen import Heading, Line, Quote
from handlers.visit import Visit
from storage import uncounted
from storage.attempts import Attempt


async def mark(visit: Visit, paper: Attempt) -> tuple[Line, ...]:
    """Nothing for a paper that counts, which takes no look at the database."""
    if paper.is_counted:
        return ()
    t = visit.t
    if paper.is_early:
        return Heading(t("THI THỬ – không tính kết quả")), ""
    why = await visit.database.read(uncounted.why, paper.id)
    if why is None:
        return t("Thi thử, ngoài danh sách dự thi."), ""
    said: tuple[Line, ...] = (
        t("Bài này không được tính: anh/chị có hai bài trong tuần thi, chỉ tính bài nộp trước."),
    )
    if why.is_void:
        said = t("Bài này không được tính, theo quyết định của Ban Tổ chức. Lý do:"), *_quoted(why)
    return *said, t("Nếu thấy chưa đúng, xin gửi ý kiến bằng lệnh /gopy."), ""


async def brief(visit: Visit, paper: Attempt) -> str:
    """The same in a few words, behind a line about the paper."""
    if paper.is_counted:
        return ""
    t = visit.t
    why = await visit.database.read(uncounted.why, paper.id)
    if why is None:
        return " " + t("(thi thử, ngoài danh sách dự thi)")
    return " " + (t("(không tính, theo quyết định)") if why.is_void else t("(không tính, bài sau)"))


def _quoted(why: uncounted.Uncounted) -> tuple[Line, ...]:
    return (Quote(why.reason),) if why.reason else ("—",)
