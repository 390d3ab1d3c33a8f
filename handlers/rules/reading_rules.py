"""/thele and /tailieu: the rules page by page, and what to study."""

from conversation.action.home import Home, ShowRules
from conversation.action.results import ShowSeal
from conversation.screen import Choice, Screen
from handlers import paging
from handlers.rules.articles_page import articles_page
from handlers.visit import Visit


def show_rules(action: ShowRules, visit: Visit) -> Screen:
    t = visit.t
    lines, page, count = articles_page(t, visit.rules, action.page)
    return Screen(
        title=t("Thể lệ"),
        lines=lines,
        choices=(
            *paging.turns(t, page, count, ShowRules),
            (Choice(t("Niêm phong đáp án"), ShowSeal(0)), Choice(t("Về trang đầu"), Home())),
        ),
    )


def show_materials(visit: Visit) -> Screen:
    t = visit.t
    documents = [f"{i}. {d.title}" for i, d in enumerate(visit.rules.documents, start=1)]
    return Screen(
        title=t("Tài liệu ôn tập"),
        lines=tuple(documents) or (t("Ban Tổ chức chưa đăng tài liệu."),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )
