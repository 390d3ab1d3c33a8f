"""A board as HTML: the page, and the part of it that changes. Each is drawn once for all."""

import time
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.scoreboard.looking import Snapshot
from bot.scoreboard.telling import known, position, tell, ways
from conversation.texts import LANGUAGE_NAMES, LANGUAGES, Catalogues, Texts
from handlers.stage.board_views import BoardView, views

if TYPE_CHECKING:
    from jinja2 import Environment

PAGE: Final = Path(__file__).parent / "page"


def draw_board(catalogues: Catalogues, snapshot: Snapshot, asked: str, language: str) -> str:
    """What changes of the page."""
    t, all_views, here = _seen(catalogues, snapshot, asked, language)
    view = all_views[here]

    def draw() -> str:
        return _templates().get_template("board.html").render(told=tell(t, snapshot, view))

    return _once(snapshot, (language, view.key), draw)


def draw_page(
    catalogues: Catalogues, snapshot: Snapshot, asked: str, language: str, *, has_address: bool
) -> str:
    """The whole page, with its address as a QR code where it has a public one."""
    t, all_views, here = _seen(catalogues, snapshot, asked, language)
    which = known(asked, all_views)

    def draw() -> str:
        return _templates().get_template("page.html").render(
            board=draw_board(catalogues, snapshot, all_views[here].key, language),
            title=t("Bảng điểm: {view}", view=snapshot.stage.rules.short_title),
            lost=t("Mất kết nối, đang nối lại…"),
            scan=t("Mã QR: mở trang này trên điện thoại"),
            ways=ways(t, all_views, which),
            asked=which,
            language=language,
            languages=[*zip(LANGUAGES, LANGUAGE_NAMES, strict=True)],
            code=snapshot.stage.rules.code,
            has_address=has_address,
            files=_digests(),
        )  # fmt: skip

    return _once(snapshot, ("page", language, which, all_views[here].key), draw)


def _seen(
    catalogues: Catalogues, snapshot: Snapshot, asked: str, language: str
) -> tuple[Texts, list[BoardView], int]:
    """With the position of the view that is shown now."""
    t = Texts.of(catalogues, language, snapshot.stage.rules.zone)
    all_views = views(t, snapshot.stage.rules, snapshot.board)
    return t, all_views, position(snapshot, asked, all_views, time.time())


def _once(snapshot: Snapshot, key: tuple[str, ...], draw: Callable[[], str]) -> str:
    drawn = snapshot.drawn.get(key)
    if drawn is None:
        drawn = snapshot.drawn[key] = draw()
    return drawn


@cache
def file_of(name: str) -> bytes:
    return (PAGE / name).read_bytes()


@cache
def _digests() -> Mapping[str, str]:
    """In addresses of files, so that browsers may keep them for ever."""
    names = ("board.css", "board.js", "icon.svg")
    return {name: f"{name}?{blake2b(file_of(name), digest_size=6).hexdigest()}" for name in names}


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  once looked at

    return Environment(
        loader=FileSystemLoader(PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
