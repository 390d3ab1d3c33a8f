"""The articles of a rule paper page by page: as people read them, and organizers of a draft."""

from contest.rules import Rules
from conversation.screen import Heading, Line
from conversation.texts import Texts
from handlers import paging
from handlers.rules.articles import articles

_PER_PAGE = 4


def articles_page(t: Texts, rules: Rules, page: int) -> tuple[tuple[Line, ...], int, int]:
    """The lines of the page nearest to the one asked for, which one that is, and how many there
    are."""
    pages = paging.pages(articles(t, rules), _PER_PAGE)
    page = paging.clamp(page, len(pages))
    lines: list[Line] = [rules.title]
    for article in pages[page]:
        lines += ["", Heading(article.title), *(f"• {clause}" for clause in article.clauses)]
    return tuple(lines), page, len(pages)
