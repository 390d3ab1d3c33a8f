"""Collects the texts of the code into the catalogues: `make texts`.

A text is the literal that `t`, `t.many` or `Sentence` is called with, or stands in one of the
`_tables`. The English catalogue gets every text; a reworded one keeps its old translation, marked
fuzzy, until somebody has looked at it. The Vietnamese catalogue holds only what an office words
its own way, and nothing is added to it.
"""

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.says import LOCALE
from bot.settings import REFUSALS, describe
from contest.reasons import SENTENCES
from contest.stage.unsaid import usual_words
from contest.stage.workbook.form import FORM as STAGE_FORM
from contest.workbook.form import FORM
from conversation.texts import LANGUAGES

ROOT = LOCALE.parent
SPEAKING = ("bot", "handlers", "printing")
"""The packages whose calls say something to people."""

_PLURAL_CALL = "many"
_CALLS = {"t", "Sentence", _PLURAL_CALL}
_WIDTH = 100

Text = str | tuple[str, str]
"""A text, or for a text about {n} things the same one twice: Vietnamese has no plural."""


def collect() -> Catalog:
    """Every text of the code, with the files it stands in."""
    catalog = Catalog()
    for file, text in (*_called(), *_tables()):
        catalog.add(text, locations=[(file, 0)])
    return catalog


def read_catalogue(language: str) -> Catalog:
    with _path(language).open("rb") as source:
        return read_po(source, locale=language)


def bring_up_to_date(catalogue: Catalog, texts: Catalog) -> None:
    """Take in the texts of the code; what it no longer says becomes obsolete."""
    if _is_source(catalogue):
        catalogue.update(
            _only(texts, catalogue), no_fuzzy_matching=True, update_creation_date=False
        )
    else:
        catalogue.update(texts, update_creation_date=False)


def _called() -> Iterator[tuple[str, Text]]:
    for path in sorted(path for folder in SPEAKING for path in (ROOT / folder).rglob("*.py")):
        for text in texts_in(path.read_text()):
            yield path.relative_to(ROOT).as_posix(), text


def _tables() -> Iterator[tuple[str, str]]:
    """Texts that are looked up: reasons, the words of forms, what a setting means."""
    yield from (("contest/reasons.py", sentence) for sentence in SENTENCES.values())
    yield from (("contest/workbook/form.py", word) for word in FORM.words())
    yield from (("contest/stage/workbook/form.py", word) for word in STAGE_FORM.words())
    yield from (("contest/stage/unsaid.py", word) for word in usual_words())
    yield from (("bot/settings.py", refusal) for refusal in REFUSALS.values())
    yield from (("bot/settings.py", meaning) for _, meaning, _ in describe())


def texts_in(source: str) -> Iterator[Text]:
    """The texts that a module says by calls, in the order they stand in."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = _name(call.func)
        if name in _CALLS and call.args:
            for text in _literals(call.args[0]):
                yield (text, text) if name == _PLURAL_CALL else text


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _literals(argument: ast.expr) -> Iterator[str]:
    """The literal itself, or both of `"…" if … else "…"`."""
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=otherwise):
            yield from (*_literals(body), *_literals(otherwise))


def _only(texts: Catalog, catalogue: Catalog) -> Catalog:
    """Of the texts those that the catalogue has."""
    only = Catalog()
    for text in texts:
        if text.id in catalogue:
            only[text.id] = text
    return only


def _is_source(catalogue: Catalog) -> bool:
    return str(catalogue.locale) == LANGUAGES[0]


def _path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "contest.po"


def _write(path: Path, catalogue: Catalog) -> None:
    """Keep the header as it stands; no line numbers, which change with every edit of the code."""
    entries = BytesIO()
    write_po(
        entries,
        catalogue,
        width=_WIDTH,
        omit_header=True,
        include_lineno=False,
        include_previous=True,
        ignore_obsolete=not _is_source(catalogue),  # an office's own words are never dropped
    )
    header, _, _ = path.read_text().partition("\n\n")
    parts = [header.strip(), entries.getvalue().decode().strip()]
    path.write_text("\n\n".join(part for part in parts if part) + "\n")


def main() -> None:
    texts = collect()
    for language in LANGUAGES:
        catalogue = read_catalogue(language)
        bring_up_to_date(catalogue, texts)
        _write(_path(language), catalogue)


if __name__ == "__main__":
    main()
