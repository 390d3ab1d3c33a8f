"""Lists that number themselves: what Word shows before a paragraph stands nowhere in its text."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from contest.questions.prose import Label

_LABELS: Final = {
    "decimal": Label.NUMBER,
    "decimalZero": Label.NUMBER,
    "upperLetter": Label.LETTER,
    "lowerLetter": Label.LETTER,
}
_ABSTRACT_ID: Final = qn("w:abstractNumId")
_Level = tuple[str, str]  # a list, and the depth in it


@dataclass
class Numbering:
    """Counts as it is asked, from the first paragraph to the last."""

    formats: dict[_Level, str]
    counts: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, document: Document) -> "Numbering":
        parts = [
            rel.target_part for rel in document.part.rels.values() if _is_numbering(rel.reltype)
        ]
        root = getattr(parts[0], "element", None) if parts else None
        return cls(_formats(root) if isinstance(root, BaseOxmlElement) else {})

    def label(self, paragraph: WordParagraph) -> tuple[Label, int | None]:
        """And the number, where the label is one."""
        level = _level(paragraph)
        label = _LABELS.get(self.formats.get(level, ""), Label.NONE) if level else Label.NONE
        if level is None or label is Label.NONE:
            return Label.NONE, None
        number = self._count(level)
        return label, number if label is Label.NUMBER else None

    def _count(self, level: _Level) -> int:
        list_, depth = level
        counts = self.counts[list_]
        counts[depth] = counts.get(depth, 0) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return counts[depth]


def _is_numbering(kind: str) -> bool:
    return kind.endswith("/numbering")


def _formats(root: BaseOxmlElement) -> dict[_Level, str]:
    """How each level of each list is numbered."""
    abstract = {
        (each.get(_ABSTRACT_ID, ""), level.get(qn("w:ilvl"), "")): _value(level, "w:numFmt")
        for each in root.iterchildren(qn("w:abstractNum"))
        for level in each.iterchildren(qn("w:lvl"))
    }
    lists = {
        num.get(qn("w:numId"), ""): _value(num, "w:abstractNumId")
        for num in root.iterchildren(qn("w:num"))
    }
    return {
        (list_, depth): kind
        for list_, made_of in lists.items()
        for (id_, depth), kind in abstract.items()
        if id_ == made_of
    }


def _level(paragraph: WordParagraph) -> _Level | None:
    """As the paragraph says, or else its style."""
    found = _said(paragraph._p)  # noqa: SLF001
    style = paragraph.style
    while found is None and isinstance(style, ParagraphStyle):
        found = _said(style.element)
        style = style.base_style
    return found


def _said(element: BaseOxmlElement) -> _Level | None:
    properties = element.find(qn("w:pPr"))
    numbering = None if properties is None else properties.find(qn("w:numPr"))
    list_ = "" if numbering is None else _value(numbering, "w:numId")
    return (list_, _value(numbering, "w:ilvl") or "0") if list_ else None


def _value(element: BaseOxmlElement | None, child: str) -> str:
    """The `w:val` of a child, "" where there is none."""
    found = None if element is None else element.find(qn(child))
    return "" if found is None else str(found.get(qn("w:val"), ""))
