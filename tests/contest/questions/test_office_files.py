"""Files as offices have them, each with its own habits: all say the same three questions."""

import io
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

import docx
import pytest
import xlsxwriter
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from contest.questions import Question, propose_questions, read_questions
from tests.contest.questions.word_files import saved, word

THREE: Final = (
    Question("Chương trình tổng thể có mấy nội dung?", ("Ba", "Năm", "Sáu", "Bảy"), 2),
    Question("Đến năm 2025, mức hài lòng tối thiểu là bao nhiêu?", ("80%", "85%", "90%", "95%"), 2),
    Question(
        "Cơ quan nào ban hành Nghị quyết số 76/NQ-CP?",
        ("Chính phủ", "Quốc hội", "Bộ Nội vụ", "Bộ Tư pháp"),
        0,
    ),
)
TEXTS: Final = [question.text for question in THREE]
OPTIONS: Final = [question.options for question in THREE]
HEAD: Final = [
    ["UBND TỈNH HÒA BÌNH\nSỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do"],
]


def lettered(options: Sequence[str], form: str = "{}. {}") -> list[str]:
    return [form.format(letter, text) for letter, text in zip("ABCD", options, strict=True)]


def with_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for cells, told in zip(table.rows, rows, strict=True):
        for cell, content in zip(cells.cells, told, strict=True):
            cell.text = content


def options_in_tables() -> bytes:
    """An official head, options two by two in a table of their own, all answers in a last line."""
    document = docx.Document()
    with_table(document, HEAD)
    document.add_paragraph("BỘ CÂU HỎI TÌM HIỂU CẢI CÁCH HÀNH CHÍNH")
    for number, (text, options) in enumerate(zip(TEXTS, OPTIONS, strict=True), start=1):
        document.add_paragraph(f"Câu {number} (1 điểm): {text}")
        a, b, c, d = lettered(options)
        with_table(document, [[a, b], [c, d]])
    document.add_paragraph("BẢNG ĐÁP ÁN: 1C 2C 3A")
    return saved(document)


def answers_with_their_reasons() -> bytes:
    """`Đáp án đúng: C`, and then `Trả lời:` with the reason, over two lines."""
    lines = []
    for number, question in enumerate(THREE, start=1):
        lines += [f"Câu hỏi {number}. {question.text}", *lettered(question.options)]
        lines.append(f"Đáp án đúng: {'ABCD'[question.right]}")
    lines += ["Trả lời: Chính phủ ban hành Nghị quyết này,", "ngày 15/7/2021."]
    return word("\n".join(lines))


def options_as_a_sentence() -> bytes:
    """Options of one line, parted by semicolons; letters with their tones apart; a key in words."""
    lines = []
    for number, (text, options) in enumerate(zip(TEXTS, OPTIONS, strict=True), start=1):
        lines += [f"{number}) {text}", "; ".join(lettered(options)) + "."]
    lines += ["Đáp án: Câu 1 - C; Câu 2 - C; Câu 3 - A."]
    return word(unicodedata.normalize("NFD", "\n".join(lines)))


def without_any_number() -> bytes:
    """Titles in capitals, questions without numbers, small letters, the right option bold."""
    lines = ["SỞ NỘI VỤ", "CÂU HỎI TUẦN 1"]
    for question in THREE:
        told = [f"{letter}) {text}" for letter, text in zip("abcd", question.options, strict=True)]
        told[question.right] = f"**{told[question.right]}**"
        lines += [question.text, *told, ""]
    return word("\n".join(lines))


NUMBERING: Final = (
    '<w:abstractNum {ns} w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
)


def numbered_by_word() -> bytes:
    """`Câu 1.` and `A.` stand nowhere in the text: Word numbers both. `Đáp án C` has no colon."""
    document = docx.Document()
    lists = document.part.numbering_part.element
    for number, (form, text) in enumerate([("decimal", "Câu %1."), ("upperLetter", "%1.")], 90):
        made = NUMBERING.format(ns=nsdecls("w"), id=number, format=form, text=text)
        lists.insert(0, parse_xml(made))
    of_questions = lists.add_num(90).numId
    for question in THREE:
        in_list(document, question.text, of_questions)
        of_options = lists.add_num(91).numId
        for option in question.options:
            in_list(document, option, of_options)
        document.add_paragraph(f"Đáp án {'ABCD'[question.right]}")
    return saved(document)


def in_list(document: Document, text: str, number: int) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().set(qn("w:val"), str(number))
    properties.get_or_add_ilvl().set(qn("w:val"), "0")


def rows_of_one_question() -> bytes:
    """A table in which a question goes across four rows, an option in each."""
    rows = [["TT", "Nội dung câu hỏi", "Phương án trả lời", "Đáp án"]]
    for number, question in enumerate(THREE, start=1):
        first, *others = lettered(question.options)
        rows.append([str(number), question.text, first, "ABCD"[question.right]])
        rows += [["", "", each, ""] for each in others]
    document = docx.Document()
    with_table(document, rows)
    return saved(document)


def headings_across() -> bytes:
    """A Word table with one heading above the four columns of options."""
    document = docx.Document()
    rows = [["STT", "Câu hỏi", "Phương án", "", "", "", "Đáp án"], ["", "", *"ABCD", ""]]
    for number, question in enumerate(THREE, start=1):
        rows.append([f"{number}.", question.text, *question.options, "ABCD"[question.right]])
    with_table(document, rows)
    (table,) = document.tables
    for first, last in [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 5)), ((0, 6), (1, 6))]:
        table.cell(*first).merge(table.cell(*last))
    return saved(document)


def merged_headings() -> bytes:
    """Title rows, headings merged across and down, percentages as numbers, the key in words, a
    signature below."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        sheet, percent = book.add_worksheet("Tuần 1"), book.add_format({"num_format": "0%"})
        sheet.merge_range("A1:G1", "UBND TỈNH HÒA BÌNH")
        sheet.merge_range("A2:G2", "BỘ CÂU HỎI TUẦN 1")
        for cells, text in [("A4:A5", "STT"), ("B4:B5", "Nội dung câu hỏi")]:
            sheet.merge_range(cells, text)
        sheet.merge_range("C4:F4", "Phương án trả lời")
        sheet.merge_range("G4:G5", "Đáp án đúng")
        sheet.write_row("C5", ["A", "B", "C", "D"])
        sheet.write_row("A6", [1, TEXTS[0], *OPTIONS[0], "Phương án C"])
        sheet.write_row("A7", [2, TEXTS[1]])
        sheet.write_row("C7", [0.8, 0.85, 0.9, 0.95, 0.9], percent)
        sheet.write_row("A8", [3, TEXTS[2], *OPTIONS[2], "Chính phủ"])
        sheet.write("F10", "NGƯỜI LẬP BIỂU")
    return kept.getvalue()


FILES: Final[dict[str, Callable[[], bytes]]] = {
    "tables.docx": options_in_tables,
    "reasons.docx": answers_with_their_reasons,
    "sentence.docx": options_as_a_sentence,
    "no-numbers.docx": without_any_number,
    "numbered.docx": numbered_by_word,
    "rows.docx": rows_of_one_question,
    "across.docx": headings_across,
    "merged.xlsx": merged_headings,
}


@pytest.mark.parametrize("file", FILES)
def test_each_is_read_as_a_careful_person_reads_it(file: str) -> None:
    read = read_questions(file, FILES[file]())
    assert [(each.text, each.options, each.right) for each in read] == [
        (each.text, each.options, each.right) for each in THREE
    ]


def test_the_reason_behind_an_answer_is_its_explanation() -> None:
    *_, last = read_questions("de.docx", answers_with_their_reasons())
    assert last.explanation == "Chính phủ ban hành Nghị quyết này, ngày 15/7/2021."


ONE: Final = "Câu 1. Năm nào?\nA. 2021\nB. 2025\nC. 2030\n"
DOUBTFUL: Final = {
    "one key for two parts that begin at 1": ONE + ONE.replace("Năm", "Tháng") + "ĐÁP ÁN: 1A 1B",
    "two answers that differ": f"{ONE}Đáp án: A\nĐáp án: B",
    "a letter that is not there": f"{ONE}ĐÁP ÁN\n1E",
    "an answer nobody can tell": f"{ONE}Trả lời: theo thể lệ",
}


@pytest.mark.parametrize("why", DOUBTFUL)
def test_what_a_careful_person_would_ask_about_is_not_guessed(why: str) -> None:
    read = propose_questions("de.docx", word(DOUBTFUL[why])).questions
    assert all(len(each.rights) != 1 for each in read)
