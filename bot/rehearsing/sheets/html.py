"""The sheet as one page: its style and picture inside it, nothing fetched from anywhere."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.rehearsing.report import Report
from bot.rehearsing.sheets.blocks import Block
from bot.rehearsing.sheets.bubbles import marked_up
from bot.rehearsing.sheets.pictures import draw_attempts, for_page
from bot.rehearsing.sheets.writing import write_sheet
from conversation.texts import Texts

_PAGE = Path(__file__).parent / "page"


def write_html(report: Report, t: Texts) -> str:
    """Legible on a phone, printed on A4, light and dark; no script, no address but in texts."""
    page = _templates().get_template("page.html")
    return page.render(
        sheet=write_sheet(report, t),
        style=Markup((_PAGE / "sheet.css").read_text()),  # noqa: S704  a file of ours
        picture=Markup(for_page(draw_attempts(report, t))),  # noqa: S704  escaped by matplotlib
    )


def _templates() -> Environment:
    """A template for each kind of block, named like it."""
    templates = Environment(
        loader=FileSystemLoader(_PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["template"] = _template
    templates.filters["marked_up"] = marked_up
    return templates


def _template(block: Block) -> str:
    return f"{type(block).__name__.lower()}.html"
