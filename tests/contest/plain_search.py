"""What a search for units finds, said as plainly as can be: every unit is looked at each time."""

from contest.unit_search import words_of
from contest.units import Unit, Units


def plain_search(units: Units, text: str, limit: int) -> list[str]:
    asked = words_of(text)
    if not asked:
        return []
    ranked = [(rank(units, unit, asked), unit.code) for unit in units.all]
    ranked.sort(key=lambda pair: (pair[0], len(words_of(units.by_code(pair[1]).name))))
    return [code for found, code in ranked if found < 9][:limit]


def rank(units: Units, unit: Unit, asked: tuple[str, ...]) -> int:
    if asked == words_of(unit.code):
        return 0
    best = min(rank_of(asked, words_of(name)) for name in (unit.name, *unit.aliases))
    path = tuple(word for each in units.path(unit.code) for word in words_of(each.name))
    names_it = any(word.startswith(a) for a in asked for word in words_of(unit.name)[1:])
    return 7 if best == 9 and names_it and all_begin(asked, path) else best


def rank_of(asked: tuple[str, ...], words: tuple[str, ...]) -> int:
    whole, initials = "".join(asked), "".join(word[0] for word in words)
    ends = [words[at:] for at in range(len(words))]
    holds = {
        0: whole == "".join(words),
        1: len(asked) == 1 and whole == initials,
        2: any(end[: len(asked)] == asked for end in ends),
        3: starts(asked, words),
        4: any(starts(asked, end) for end in ends),
        5: all_begin(asked, words),
        6: len(whole) > 1 and initials.startswith(whole),
        9: True,
    }
    return next(number for number, is_so in holds.items() if is_so)


def starts(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return len(asked) <= len(words) and all(
        w.startswith(a) for a, w in zip(asked, words, strict=False)
    )


def all_begin(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)
