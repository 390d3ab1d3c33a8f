"""Finding a unit: by a few typed letters, or down the tree of units."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from contest.unit_order import beginnings, by_letter
from contest.units import Unit
from conversation.action import Action
from conversation.action.people import BrowseUnits, ChooseUnit, FindUnit
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.visit import Visit

_FOUND_AT_MOST = 8
_LONG: Final = 5 * paging.PER_PAGE  # a list that nobody turns through page by page
_LETTERS_A_ROW: Final = 8  # as many buttons as Telegram sets in a row


@dataclass(frozen=True, slots=True)
class Ways:
    """What a unit is looked for: `choose` makes the action that picks it, `turn` the one that
    opens a page of a parent, `find` takes the typed text. `is_own`: where the person works."""

    choose: Callable[[int], Action]
    turn: Callable[[int, int], Action]
    find: Action
    is_own: bool = True


OWN: Final = Ways(ChooseUnit, BrowseUnits, FindUnit())


def ask(visit: Visit, ways: Ways = OWN) -> Screen:
    t = visit.t
    return Screen(
        title=t("Cơ quan, đơn vị"),
        lines=(
            _what_to_type(t, ways),
            t("Ví dụ: so noi vu, hoặc snv"),
            "",
            t("Để chọn trong danh sách, xin nhập số 0."),
        ),
        asks=ways.find,
    )


def find(visit: Visit, ways: Ways = OWN) -> Screen:
    """What the typed text may mean; without a text, ask for one."""
    if visit.text is None:
        return ask(visit, ways)
    if visit.text.strip() == "0":
        return browse(visit, 0, 0, ways)
    t = visit.t
    found = visit.stored.contest.units.search(visit.text, limit=_FOUND_AT_MOST)
    if found:
        title, line = _which(t, ways), t("Xin bấm vào tên đơn vị.")
    else:
        title = t("Chưa tìm thấy đơn vị nào")
        line = t("Xin anh/chị thử nhập ngắn hơn, hoặc chọn trong danh sách.")
    rows = tuple((_into(visit, unit, ways.choose, ways.turn),) for unit in found)
    return Screen(title=title, lines=(line,), choices=(*rows, _other_ways(visit, ways)))


def _which(t: Texts, ways: Ways) -> str:
    return t("Đơn vị nào là nơi anh/chị công tác?") if ways.is_own else t("Đơn vị nào?")


def _what_to_type(t: Texts, ways: Ways) -> str:
    if ways.is_own:
        return t(
            "Xin anh/chị nhập tên cơ quan, đơn vị của mình. Không cần gõ dấu, có thể viết tắt."
        )
    return t("Xin nhập tên cơ quan, đơn vị. Không cần gõ dấu, có thể viết tắt.")


def linked(visit: Visit, code: str) -> Unit | None:
    """What a link or an old button leads to by now: the unit, or the one in its place.

    A unit that was split leads to itself, and its people are then asked which part is theirs.
    """
    units = visit.stored.contest.units
    return units.find(code) if units.is_split(code) else units.heir(code)


def ask_if_unknown(visit: Visit, code: str | None) -> Screen | None:
    """The question for the unit of who has none, or one that was split; None for the others."""
    if code is None:
        return ask(visit)
    return _ask_part(visit, code) if visit.stored.contest.units.is_split(code) else None


def _ask_part(visit: Visit, code: str) -> Screen:
    """Once, of people whose unit was split."""
    t, units = visit.t, visit.stored.contest.units
    return Screen(
        title=t("Đơn vị của anh/chị đã được sắp xếp lại"),
        lines=(
            t("{unit} nay là các đơn vị dưới đây.", unit=units.by_code(code).name),
            t("Xin bấm vào đơn vị nơi anh/chị công tác."),
        ),
        choices=tuple((_into(visit, part, ChooseUnit, BrowseUnits),) for part in units.heirs(code)),
    )


def browse(visit: Visit, parent_id: int, page: int, ways: Ways = OWN) -> Screen:
    t = visit.t
    parent = _living(visit, parent_id)
    return Screen(
        title=visit.stored.contest.units.by_code(parent).name if parent else t("Danh sách đơn vị"),
        lines=(_what_to_press(t, ways),),
        choices=(
            *tree_page(
                visit,
                parent_id,
                page,
                choose=ways.choose,
                turn=ways.turn,
                is_alone=ways.is_own,
            ),
            _other_ways(visit, ways),
        ),
    )


def _what_to_press(t: Texts, ways: Ways) -> str:
    if ways.is_own:
        return t("Xin bấm vào tên đơn vị của anh/chị.")
    return t("Xin bấm vào tên đơn vị.")


def tree_page(
    visit: Visit,
    parent_id: int,
    page: int,
    *,
    choose: Callable[[int], Action],
    turn: Callable[[int, int], Action],
    is_alone: bool = True,
) -> tuple[Row, ...]:
    """Buttons for the units below `parent_id` (0: the top), and for the parent itself.

    `choose` makes the action that picks a unit, `turn` the one that opens a page of a parent.
    `is_alone`: the parent is picked without those below it.
    """
    t, units = visit.t, visit.stored.contest.units
    parent = _living(visit, parent_id)
    listed = units.children(parent)
    is_long = len(listed) > _LONG
    pages = paging.pages(by_letter(listed) if is_long else listed)
    page = paging.clamp(page, len(pages))
    rows: list[Row] = [(_into(visit, unit, choose, turn),) for unit in pages[page]]
    if parent:
        name = units.by_code(parent).name
        alone = t("{unit} (chính đơn vị này)", unit=name)
        label = alone if is_alone else t("{unit} (cả các đơn vị cấp dưới)", unit=name)
        rows.insert(0, (Choice(label, choose(parent_id)),))
    rows += paging.turns(t, page, len(pages), lambda to: turn(parent_id, to))
    return (*rows, *(_letters(listed, lambda to: turn(parent_id, to)) if is_long else ()))


def _living(visit: Visit, unit_id: int) -> str | None:
    """The code of the unit that a button names, or of what took its place; None is the top."""
    heir = visit.stored.contest.units.heir(visit.stored.unit_codes.get(unit_id, ""))
    return heir.code if heir else None


def _letters(listed: Sequence[Unit], to: Callable[[int], Action]) -> Iterator[Row]:
    """Buttons that open a long list where a letter begins."""
    first = beginnings(by_letter(listed))
    jumps = [Choice(letter, to(at // paging.PER_PAGE)) for letter, at in first.items()]
    for row in paging.pages(jumps, _LETTERS_A_ROW):
        yield tuple(row)


def _into(
    visit: Visit,
    unit: Unit,
    choose: Callable[[int], Action],
    turn: Callable[[int, int], Action],
) -> Choice:
    unit_id = visit.stored.unit_ids[unit.code]
    if visit.stored.contest.units.is_leaf(unit.code):
        return Choice(_full_name(visit, unit), choose(unit_id))
    return Choice(f"{unit.name} ›", turn(unit_id, 0))


def _full_name(visit: Visit, unit: Unit) -> str:
    """A unit's name with the one above it: there is more than one "Thị trấn Bo"."""
    *above, own = visit.stored.contest.units.path(unit.code)
    return f"{own.name}, {above[-1].name}" if above else own.name


def _other_ways(visit: Visit, ways: Ways) -> Row:
    t = visit.t
    return (
        Choice(t("🔎 Tìm theo tên"), ways.find),
        Choice(t("☰ Danh sách"), ways.turn(0, 0)),
    )
