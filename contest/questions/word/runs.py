"""The text of a paragraph, with how each piece of it is set, and the pictures in it."""

from collections.abc import Iterator
from typing import Final

from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.text.font import Font
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from contest.questions.prose import Marked

_NOT_DELETED: Final = ".//w:r[not(ancestor::w:del) and not(ancestor::w:txbxContent)]"
_PICTURES: Final = (  # as Word has drawn them since 2007, and before
    ".//a:blip[not(ancestor::w:del)]/@r:embed | .//*[local-name()='imagedata']/@r:id"
)
_BLACK: Final = {"000000", "auto", ""}
_OLD_FONTS: Final = (".vn", "vni-")  # of TCVN3 and VNI: other letters than one sees


def content(paragraph: WordParagraph) -> Marked:
    """With text that was inserted under tracked changes, and without what was deleted."""
    return Marked.of((run.text, frozenset(_marks(run))) for run in _runs(paragraph))


def pictures(paragraph: WordParagraph) -> tuple[bytes, ...]:
    """Those that lie in the file itself, as they were put into it."""
    ids = dict.fromkeys(map(str, paragraph._p.xpath(_PICTURES)))  # noqa: SLF001
    parts = paragraph.part.related_parts
    return tuple(parts[each].blob for each in ids if each in parts)


def has_old_font(paragraph: WordParagraph) -> bool:
    """Whether letters of it are written in a code of before Unicode."""
    return any((run.font.name or "").lower().startswith(_OLD_FONTS) for run in _runs(paragraph))


def _runs(paragraph: WordParagraph) -> Iterator[Run]:
    for element in paragraph._p.xpath(_NOT_DELETED):  # noqa: SLF001  runs of insertions too
        yield Run(element, paragraph)


def _marks(run: Run) -> Iterator[str]:
    if run.bold or (run.bold is None and _is_styled_bold(run)):
        yield "bold"
    if run.italic:
        yield "italic"
    if run.underline not in {None, False, WD_UNDERLINE.NONE}:
        yield "underline"
    if _colour(run.font) not in _BLACK:
        yield "colour"
    if run.font.highlight_color is not None or _is_shaded(run):
        yield "highlight"


def _is_styled_bold(run: Run) -> bool:
    return bool(run.style.font.bold)


def _colour(font: Font) -> str:
    if font.color.type is None:
        return ""
    return "theme" if font.color.rgb is None else str(font.color.rgb)


def _is_shaded(run: Run) -> bool:
    fills = run._r.xpath("./w:rPr/w:shd/@w:fill")  # noqa: SLF001
    return any(str(fill).lower() not in {"auto", "ffffff"} for fill in fills)


PARAGRAPH: Final = qn("w:p")
TABLE: Final = qn("w:tbl")
CELL: Final = qn("w:tc")
CONTENT: Final = qn("w:sdt")
