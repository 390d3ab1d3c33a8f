"""A contest comes back as it was loaded, and can be loaded anew while it runs."""

from contest.files import Contest, in_memory, read_contest
from contest.questions.model import Picture
from contest.roster import Entry
from storage import contests, pictures, roster, rounds
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.participants import Participant
from tests.contest.folder import SOUND, UNITS_CSV, changed, read
from tests.contest.questions.drawn import drawn
from tests.storage.held import Held, minute


async def load_again(held: Held, files: dict[str, str]) -> StoredContest:
    return await held.db.write(contests.save, read(files), secret="another", at=minute(10))


async def test_a_contest_comes_back_whole(held: Held) -> None:
    told = read(SOUND)
    kept = await held.db.read(contests.load, held.stored.id)
    assert kept == held.stored
    assert (kept.contest, kept.rules, kept.secret) == (told, told.rules, "s")


async def test_a_contest_is_found_by_its_code(held: Held) -> None:
    assert await held.db.read(contests.find, "thu") == held.stored
    assert await held.db.read(contests.find, "khac") is None


async def test_the_current_contest_is_the_one_loaded_last(held: Held) -> None:
    other = changed("contest.toml", 'code = "thu"', 'code = "khac"')
    newer = await held.db.write(contests.save, read(other), secret="x", at=minute(1))
    assert await held.db.read(contests.current_version) == (newer.id, 1)
    again = await load_again(held, SOUND)
    assert await held.db.read(contests.current_version) == (again.id, 2)


async def test_each_load_is_a_new_version_under_the_same_secret(held: Held) -> None:
    again = await load_again(held, changed("contest.toml", "Cuộc thi thử", "Cuộc thi thật"))
    assert (again.id, again.version, again.secret) == (held.stored.id, 2, "s")
    assert again.rules.title == "Cuộc thi thật"
    assert (again.round_ids, again.unit_ids) == (held.stored.round_ids, held.stored.unit_ids)


NEW_BANKS = {
    name: bank.replace("Một cộng một", "Một cộng không")
    for name, bank in SOUND.items()
    if name in {"mot.csv", "hai.csv"}
}


def pictured(colour: str) -> Contest:
    """Week 2 has a picture in its first question."""
    head, first, rest = SOUND["hai.csv"].split("\n", 2)
    bank = f"{head},hình\n{first},hinh.png\n{rest}"
    files = {name: text.encode() for name, text in (SOUND | {"hai.csv": bank}).items()}
    return read_contest(in_memory(files | {"hinh.png": drawn(colour=colour)}))


async def test_pictures_are_kept_apart_as_long_as_a_question_has_them(held: Held) -> None:
    told = pictured("red")
    kept = await held.db.write(contests.save, told, secret="x", at=minute(1))
    assert kept.contest.banks == told.banks
    red, bare = told.banks[1][0].picture, kept.contest.banks[1][0].picture
    assert red and bare == Picture(red.digest) and not bare.data
    assert await held.db.read(pictures.content, red.digest) == red.data
    await held.db.write(contests.save, pictured("blue"), secret="x", at=minute(2))
    assert await held.db.read(pictures.content, red.digest) is None


async def test_the_questions_of_a_round_that_has_opened_stay(held: Held) -> None:
    await held.db.write(rounds.mark_opened, held.stored.round_ids[1], at=minute(0))
    again = await load_again(held, SOUND | NEW_BANKS)
    first, second = (bank[0].text for bank in again.contest.banks)
    assert (first, second) == ("Một cộng một?", "Một cộng không?")


async def test_so_do_those_somebody_has_begun_to_answer(held: Held, mai: Participant) -> None:
    await held.starts(mai, week=1)
    again = await load_again(held, SOUND | NEW_BANKS)
    assert again.contest.banks[0] == held.stored.contest.banks[0]


def units_without(line: str) -> dict[str, str]:
    return SOUND | {"units.csv": UNITS_CSV.replace(line, "")}


async def test_a_unit_that_has_gone_goes_if_nobody_belongs_to_it(held: Held) -> None:
    again = await load_again(held, units_without("kim-boi-bo,Thị trấn Bo,kim-boi,,25,\n"))
    assert {unit.code for unit in again.contest.units.all} == {"so-noi-vu", "kim-boi"}


async def test_a_unit_somebody_belongs_to_stays_with_those_above_it(
    held: Held, nam: Participant
) -> None:
    lines = "kim-boi,Huyện Kim Bôi,,,,\nkim-boi-bo,Thị trấn Bo,kim-boi,,25,\n"
    again = await load_again(held, units_without(lines))
    assert nam.unit_code == "kim-boi-bo"
    assert [unit.code for unit in again.contest.units.path("kim-boi-bo")] == [
        "kim-boi",
        "kim-boi-bo",
    ]


async def test_so_does_one_that_only_the_roster_names(held: Held) -> None:
    entry = Entry("Lò Thị Mai", "kim-boi-bo")
    await held.db.write(roster.add, held.stored.id, [entry], cipher=Cipher.of(""), at=minute(1))
    again = await load_again(held, units_without("kim-boi-bo,Thị trấn Bo,kim-boi,,25,\n"))
    assert "kim-boi-bo" in again.contest.units


def one_week() -> dict[str, str]:
    toml = SOUND["contest.toml"]
    return SOUND | {"contest.toml": toml[: toml.rindex("[[rounds]]")]}


async def test_a_round_that_is_no_longer_planned_goes(held: Held) -> None:
    assert list((await load_again(held, one_week())).round_ids) == [1]
    assert list(await held.db.read(rounds.states, held.stored.id)) == [1]


async def test_a_round_that_was_taken_stays_though_no_longer_planned(
    held: Held, mai: Participant
) -> None:
    await held.takes(mai, week=2)
    again = await load_again(held, one_week())
    assert list(again.round_ids) == [1]
    assert list(await held.db.read(rounds.states, held.stored.id)) == [1, 2]
