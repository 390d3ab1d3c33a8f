"""The rules as an official paper, printed."""

from pathlib import Path

from bot.importing import read_folder
from bot.says import texts
from handlers.making.previews import set_rules
from printing.pictures import picture_of
from tests.libreoffice import OFFICE_TEST, print_file, words_on

EXAMPLE = Path("examples/hoa-binh-2023")


@OFFICE_TEST
def test_the_rules_are_printed_article_by_article(tmp_path: Path, screens: Path) -> None:
    paper = set_rules(texts("vi"), read_folder(EXAMPLE).rules)
    pdf = print_file(tmp_path, "rules.docx", paper)
    first, *_, last = words_on(pdf)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first
    assert "Điều 1. Mục đích" in first
    assert "TRƯỞNG BAN" in last
    (screens / "rule-paper.png").write_bytes(picture_of(pdf))
