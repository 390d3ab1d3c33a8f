"""Every text of the code is in the English catalogue, whole; `make texts` puts it there."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from bot.collecting import (
    ROOT,
    SPEAKING,
    bring_up_to_date,
    collect,
    read_catalogue,
    texts_in,
)
from bot.trying import ORGANIZER, PEOPLE

VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
VIETNAMESE_LETTER = re.compile(f"[{VIETNAMESE}]", re.IGNORECASE)
INVENTED_NAMES = ("Nguyễn Thị Lan", "Nguyễn V. A.")
COMMAND = re.compile(r"(?<!\S)/[a-z]+")
NOT_PROSE = re.compile(r"\{\w*\}|\b[A-Z_]+\b")  # places; names of settings, keywords of formats
ENGLISH = re.compile(
    r"\b(the|of|is|are|and|or|not|with|from|you|your|please|must|"
    r"round|week|paper|question|answer|file|line|name|number)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return collect()


@pytest.fixture(scope="module")
def english() -> Catalog:
    return read_catalogue("en")


def test_every_text_of_the_code_is_in_the_english_catalogue(
    texts: Catalog, english: Catalog
) -> None:
    assert [text.id for text in entries(texts) if text.id not in english] == []


def test_the_english_catalogue_has_nothing_that_the_code_no_longer_says(
    texts: Catalog, english: Catalog
) -> None:
    assert [entry.id for entry in entries(english) if entry.id not in texts] == []
    assert list(english.obsolete) == []


def test_every_text_is_translated_and_none_is_a_guess(english: Catalog) -> None:
    assert [e.id for e in entries(english) if e.fuzzy or not all(map(str.strip, said(e)))] == []


def test_the_forms_of_a_plural_are_as_many_as_english_has(english: Catalog) -> None:
    assert [e.id for e in entries(english) if e.pluralizable and len(said(e)) != 2] == []
    assert [(entry.id, list(map(str, faults))) for entry, faults in english.check()] == []


def test_a_translation_has_the_places_of_its_text(english: Catalog) -> None:
    """The form for one thing may leave out how many: "once a week"."""
    for entry in entries(english):
        *one, many = [places(form) for form in said(entry)]
        assert many == places(text_of(entry)), entry.id
        assert all(form in (many, many - {"n"}) for form in one), entry.id


def test_a_translation_names_the_same_commands(english: Catalog) -> None:
    for entry in entries(english):
        named = set(COMMAND.findall(text_of(entry)))
        assert all(set(COMMAND.findall(form)) == named for form in said(entry)), entry.id


def test_a_translation_begins_and_ends_as_its_text(english: Catalog) -> None:
    for entry in entries(english):
        for form in said(entry):
            assert edges(form) == edges(text_of(entry)), entry.id


def test_english_has_no_vietnamese_but_invented_names(english: Catalog) -> None:
    for entry in entries(english):
        for form in said(entry):
            assert not VIETNAMESE_LETTER.search(without_names(form)), form


def test_vietnamese_has_no_english_words(texts: Catalog) -> None:
    for entry in entries(texts):
        assert not ENGLISH.findall(NOT_PROSE.sub(" ", text_of(entry))), entry.id


def test_the_vietnamese_catalogue_rewords_only_what_the_code_says(texts: Catalog) -> None:
    reworded = list(entries(read_catalogue("vi")))
    assert [entry.id for entry in reworded if entry.id not in texts] == []
    assert all(places(form) == places(text_of(e)) for e in reworded for form in said(e))


# An official paper is in Vietnamese, whoever asks for it.
OFFICIAL = ROOT / "printing" / "decree30"
SAID = [p for f in SPEAKING for p in (ROOT / f).rglob("*.py") if OFFICIAL not in p.parents]


@pytest.mark.parametrize("path", SAID, ids=lambda p: p.name)
def test_nothing_vietnamese_is_said_past_the_catalogues(path: Path, texts: Catalog) -> None:
    literals = vietnamese_literals(path.read_text()) - {*PEOPLE, ORGANIZER}
    assert [text for text in literals if text not in texts] == []


def test_texts_are_found_where_they_are_said() -> None:
    source = 't("một"); say(t.many("{n} hai", n)); Sentence("ba" if x else "bốn", {}); t(meaning)'
    assert list(texts_in(source)) == ["một", ("{n} hai", "{n} hai"), "ba", "bốn"]


def test_a_reworded_text_keeps_its_translation_as_a_guess() -> None:
    catalogue = Catalog(locale="en")
    catalogue.add("Xin nộp bài trước {at}.", "Please hand in before {at}.")
    bring_up_to_date(catalogue, saying("Xin nộp bài thi trước {at}."))
    (entry,) = entries(catalogue)
    assert (said(entry), entry.fuzzy) == (("Please hand in before {at}.",), True)


def test_an_office_keeps_its_own_words_and_gets_no_others() -> None:
    catalogue = Catalog(locale="vi")
    catalogue.add("Vào thi", "Làm bài")
    bring_up_to_date(catalogue, saying("Vào thi", "Nộp bài"))
    assert [(entry.id, entry.string) for entry in entries(catalogue)] == [("Vào thi", "Làm bài")]


def test_bringing_a_catalogue_up_to_date_again_changes_nothing(texts: Catalog) -> None:
    before, again = read_catalogue("en"), read_catalogue("en")
    bring_up_to_date(again, texts)
    assert [(e.id, e.string) for e in again] == [(e.id, e.string) for e in before]


def saying(*texts: str) -> Catalog:
    catalogue = Catalog()
    for text in texts:
        catalogue.add(text, locations=[("handlers/sitting/taking.py", 0)])
    return catalogue


def entries(catalogue: Catalog) -> Iterator[Message]:
    return (entry for entry in catalogue if entry.id)


def text_of(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[0]


def said(entry: Message) -> tuple[str, ...]:
    """The forms of a translation: one, or one a plural."""
    if entry.string is None or isinstance(entry.string, str):
        return (entry.string or "",)
    return tuple(entry.string)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def edges(text: str) -> tuple[bool, bool, str]:
    """Spaces at either end, and the sign that ends the sentence, if any."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    sign = re.search(r"[.?!:;]?\s*$", text)
    return before, after, sign[0].strip() if sign else ""


def without_names(text: str) -> str:
    for name in INVENTED_NAMES:
        text = text.replace(name, "")
    return text


def vietnamese_literals(source: str) -> set[str]:
    """The literals of a module that are Vietnamese, without its docstrings."""
    nodes = list(ast.walk(ast.parse(source)))
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
        if VIETNAMESE_LETTER.search(node.value)
    }
