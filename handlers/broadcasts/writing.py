"""Composing what is sent to many: the next message that an organizer writes is it."""

from conversation.action.broadcasts import (
    DiscardBroadcast,
    PreviewBroadcast,
    ShowBroadcasts,
    WriteBroadcast,
)
from conversation.screen import Line, Screen
from handlers.broadcasts import addressing, history, posts, reviewing
from handlers.visit import Visit
from storage import broadcasts


async def write(visit: Visit) -> Screen:
    """Ask for the message, or take the one that came and show how it will arrive."""
    post = visit.post
    if post is None:
        return _ask(visit)
    if not visit.messenger.fits(post):
        return _ask(visit, visit.t("Lời kèm ảnh hoặc tệp dài quá. Xin viết ngắn hơn."))
    each = await visit.database.write(
        broadcasts.write,
        contest_id=visit.stored.id,
        address=visit.address,
        post=posts.kept(post),
        digest=posts.digest(post),
        at=visit.at,
    )
    return addressing.offer(visit, each, post)


async def preview(action: PreviewBroadcast, visit: Visit) -> Screen:
    """Once more as it will arrive, and below it where one was."""
    each = await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    return await reviewing.show(visit, each, preview=posts.posted(each.post))


async def discard(action: DiscardBroadcast, visit: Visit) -> Screen:
    if await reviewing.being_written(visit, action.broadcast):
        await visit.database.write(broadcasts.discard, action.broadcast)
    return await history.show(ShowBroadcasts(0), visit)


def _ask(visit: Visit, why: str = "") -> Screen:
    t = visit.t
    lines: list[Line] = [
        t("Xin soạn nội dung trong một tin nhắn: văn bản, một ảnh, hoặc một tệp kèm lời."),
        t("Chữ đậm, nghiêng, đường dẫn… được giữ nguyên như khi soạn."),
        t("Sau đó bot cho xem trước; chưa gửi cho ai khi anh/chị chưa xác nhận."),
    ]
    return Screen(
        title=t("Soạn thông báo"),
        lines=(*((why, "") if why else ()), *lines),
        asks=WriteBroadcast(),
    )
