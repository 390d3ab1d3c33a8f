"""The workbook of a Hội thi: given out with its rules, or with an example while there are none."""

import asyncio
from datetime import timedelta

from contest.stage.rules import StageRules
from conversation.action.stage import TakeStageRules
from conversation.screen import File, Screen
from conversation.texts import Texts
from handlers.stage.opened import current
from handlers.visit import Visit
from printing.stage_form import draw_form, example

_AHEAD = timedelta(weeks=4)


async def send(visit: Visit) -> Screen:
    """After it the next file is taken as the rules."""
    at, t = await current(visit), visit.t
    rules = at.rules if at else _example(t, visit)
    data = await asyncio.to_thread(draw_form, t, rules, visit.stored.contest.units)
    return Screen(
        title=t("Tệp Excel của Hội thi") if at else t("Tệp Excel mẫu của Hội thi"),
        lines=(
            t("Tệp ghi thể lệ đang dùng.") if at
            else t("Tệp điền sẵn một ví dụ. Xin thay ví dụ bằng nội dung của anh/chị."),
            t("Ô nào cần giải thích thì có ghi chú; ô nào chọn được thì có danh sách thả xuống."),
            t("Điền xong, xin gửi tệp vào đây. Gõ /hoithi để quay lại."),
        ),
        file=File(t("hoi-thi.xlsx"), data),
        asks=TakeStageRules(),
    )  # fmt: skip


def _example(t: Texts, visit: Visit) -> StageRules:
    first_day = (visit.at + _AHEAD).astimezone(t.zone).date()
    return example(t, visit.stored.contest.units, first_day)
