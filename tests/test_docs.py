"""The documents speak of what is there: files, names, commands, settings, dependencies."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name

import pytest
import typer
from typer.testing import CliRunner

from bot.__main__ import program
from bot.collecting import collect
from bot.settings import describe
from contest.rules import Rules
from conversation.commands import COMMANDS
from sandbox.side.acts import ACTS
from storage.tables import metadata

ROOT = Path(__file__).parent.parent
OURS = "(?:bot|contest|conversation|handlers|messengers|sandbox|storage)"


def documents() -> list[Path]:
    """Every .md of ours; what tools keep lies in folders whose names start with a dot."""
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*.md"))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.parts))


of_each_document = pytest.mark.parametrize("path", documents(), ids=str)


def read(path: str | Path) -> str:
    return (ROOT / path).read_text()


def code(path: Path) -> list[str]:
    """Lines of code blocks without their comments, and what stands in backticks elsewhere."""
    text = read(path)
    blocks = re.findall(r"^ *```\w*\n(.*?)```", text, re.DOTALL | re.MULTILINE)
    lines = [line.partition(" # ")[0].strip() for block in blocks for line in block.splitlines()]
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return lines + re.findall(r"`([^`\n]+)`", prose)


def section(path: str, heading: str) -> str:
    """From a heading to the next one alike."""
    _, _, rest = read(path).partition(f"\n## {heading}\n")
    return rest.partition("\n## ")[0]


def first_two_cells(text: str) -> Iterator[tuple[str, str]]:
    """Of the rows whose first cell is code, without the backticks."""
    for line in text.splitlines():
        if line.startswith("| `"):
            first, second = line.split("|")[1:3]
            yield first.strip(" `"), second.strip(" `")


@of_each_document
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"""(?:\]\(|<img src=")([^)"\s]+)[)"]""", read(path))
    files = [link.partition("#")[0] for link in links if "://" not in link]
    assert [file for file in files if not (ROOT / path.parent / file).exists()] == []


@of_each_document
def test_make_targets_are_there(path: Path) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", read("Makefile"), re.MULTILINE))
    named = {match[1] for line in code(path) if (match := re.match(r"make ([a-z-]+)", line))}
    assert named <= targets


@of_each_document
def test_commands_are_there_with_their_options(path: Path) -> None:
    commands = typer.main.get_group(program()).commands
    for line in code(path):
        if match := re.search(r"python -m bot ([a-z-]+)(.*)", line):
            known = {option for each in commands[match[1]].params for option in each.opts}
            assert set(re.findall(r"--[a-z-]+", match[2])) <= known


@of_each_document
def test_files_are_there(path: Path) -> None:
    named = {word for word in code(path) if re.fullmatch(rf"(?:{OURS}|docs|tests)/[\w./-]*", word)}
    assert {file for file in named if not (ROOT / file).exists()} == set()


@of_each_document
def test_names_are_there(path: Path) -> None:
    for word in code(path):
        if re.fullmatch(rf"{OURS}(\.\w+)+", word) and not word.endswith((".toml", ".db")):
            resolve_name(word)


@of_each_document
def test_tables_are_there(path: Path) -> None:
    assert set(re.findall(r"\btable `(\w+)`", read(path))) <= metadata.tables.keys()


@pytest.mark.parametrize("path", ["README.vi.md", "docs/organize.md", "docs/try.md"])
def test_chat_commands_are_there(path: str) -> None:
    named = set(re.findall(r"`/([a-z]+)`", read(path)))
    assert named
    assert named <= COMMANDS.keys()


@pytest.mark.parametrize("path", ["README.vi.md", "docs/try.md"])
def test_buttons_are_called_as_they_are(path: str) -> None:
    """A label follows the word press, in italics or bold."""
    labels = re.findall(r"(?:[Pp]ress|[Bb]ấm)\s+\*+([^*]+)\*", read(path))
    page = re.findall(r'"([^"]*)"', read("sandbox/page/words/vietnamese/texts.js"))
    texts = {message.id for message in collect()}
    assert labels
    assert set(labels) <= {*page, *texts}


def test_every_act_of_a_person_is_told() -> None:
    told = section("docs/try.md", "Your own bot against the stand-in")
    table = told.partition("### What a person can do")[2].partition("\n### ")[0]
    named = [name for first, _ in first_two_cells(table) for name in first.split("`, `")]
    assert sorted(named) == sorted(ACTS)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    wanted = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["postgres"],
        *project["dependency-groups"]["dev"],
    ]
    names = {re.split(r"[\[<>=~]", each)[0] for each in wanted}
    assert {name for name, _ in first_two_cells(section("docs/why.md", "Libraries"))} == names


def test_every_setting_is_told_with_its_default() -> None:
    told = list(first_two_cells(section("docs/operate.md", "Settings")))
    assert told == [(name, default) for name, _, default in describe()]


def test_the_example_of_settings_is_what_the_program_prints() -> None:
    printed = CliRunner().invoke(program(), ["settings"], env={"BOT_LANGUAGE": ""})
    assert printed.output == read(".env.example")


def test_every_key_of_the_rules_is_told() -> None:
    schema = Rules.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    told = set(re.findall(r"`[\[\w.]*?(\w+)\]*`", read("docs/organize.md")))
    assert keys - told == {"number"}  # of a round: it follows from its place
