"""/thele and /tailieu: the rules page by page, and what to study."""

from conversation.action.home import Home, ShowRules
from conversation.action.results import ShowSeal
from conversation.screen import Choice, Heading, Line, Screen
from handlers import paging
from handlers.rules.articles import articles
from handlers.visit import Visit

_ARTICLES_PER_PAGE = 4


def show_rules(action: ShowRules, visit: Visit) -> Screen:
    t = visit.t
    pages = paging.pages(articles(t, visit.rules), _ARTICLES_PER_PAGE)
    page = paging.clamp(action.page, len(pages))
    lines: list[Line] = [visit.rules.title]
    for article in pages[page]:
        lines += ["", Heading(article.title), *(f"• {clause}" for clause in article.clauses)]
    return Screen(
        title=t("Thể lệ"),
        lines=tuple(lines),
        choices=(
            *paging.turns(t, page, len(pages), ShowRules),
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
