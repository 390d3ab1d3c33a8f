"""Whatever is corrected whenever: what was foreseen comes, and undoing all leaves what was."""

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.results import evidence
from handlers.sitting import handing_in
from handlers.sitting.papers import open_paper
from storage import attempts
from tests.contest.folder import SOUND, read
from tests.handlers.corrected import CLOSED, DURING, ENDED, PEOPLE, PUBLISHED, Course, course
from tools.recount import recount

MOMENTS = st.sampled_from([DURING, CLOSED, PUBLISHED, ENDED])
WRONG = st.tuples(st.integers(0, 3), st.sets(st.integers(0, 3)))
OF_THE_WHOLE = """
[[prizes]]
scope = "contest"
title = "Giải chung cuộc"
count = 2
[[prizes]]
scope = "units"
title = "Cờ thi đua"
count = 1
[[rounds]]"""
OF_ONE_SIZE = """\
mã,tên,cấp trên,khối,biên chế
so-noi-vu,Sở Nội vụ,,so-nganh,6
kim-boi,Huyện Kim Bôi,,so-nganh,
kim-boi-bo,Thị trấn Bo,kim-boi,,6
"""
CONTEST = read(
    SOUND
    | {
        "contest.toml": SOUND["contest.toml"].replace("[[rounds]]", OF_THE_WHOLE, 1),
        "units.csv": OF_ONE_SIZE,
    }
)


def comes_to(held: Course, moment: datetime, seed: int) -> None:
    """Both weeks are taken, as far as they are open by then."""
    chance = Random(seed)
    held.take(1, chance)
    if moment == DURING:
        held.goes_on(timedelta(minutes=8))  # some have handed in
        return
    held.comes_to(min(moment, PUBLISHED))
    if moment == ENDED:
        held.take(2, chance)
        held.comes_to(ENDED)


@given(MOMENTS, st.lists(WRONG, min_size=1, max_size=4), st.integers(0, 1_000))
@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_was_foreseen_comes_and_undoing_leaves_what_was(
    migrated_sqlite: Path,
    tmp_path: Path,
    moment: datetime,
    wrong: list[tuple[int, set[int]]],
    seed: int,
) -> None:
    with course(Path(shutil.copy(migrated_sqlite, tmp_path / "a.db")), CONTEST) as held:
        comes_to(held, moment, seed)
        first, certified = held.tables(), held.certified()
        for question, accepts in wrong:
            before = held.tables()
            asked = held.asks(question, *accepts)
            foreseen = held.foresees(asked)
            assert held.tables() == before
            assert held.carries_out(asked) == foreseen
            assert held.kept_scores() == held.counted_one_by_one()
            assert held.certified().keys() == held.won()
            assert held.mistaken() == held.mistaken_one_by_one()
        if moment >= PUBLISHED:
            kept = evidence.collect(held.tx, held.stored, 1)
            assert recount(json.dumps(kept)) == []
        held.undoes_all()
        assert held.tables() == first
        assert held.certified() == certified


@given(st.lists(WRONG, min_size=1, max_size=3), st.integers(0, 1_000))
@settings(
    deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_papers_handed_in_later_are_scored_by_the_corrected_key(
    migrated_sqlite: Path, tmp_path: Path, wrong: list[tuple[int, set[int]]], seed: int
) -> None:
    with course(Path(shutil.copy(migrated_sqlite, tmp_path / "a.db")), CONTEST) as held:
        comes_to(held, DURING, seed)
        for question, accepts in wrong:
            held.corrects(question, *accepts)
        early = len(held.kept_scores())
        held.comes_to(PUBLISHED)
        assert 0 < early < len(held.kept_scores()) == PEOPLE
        assert held.kept_scores() == held.counted_one_by_one()
        assert recount(json.dumps(evidence.collect(held.tx, held.stored, 1))) == []


def test_who_looked_the_contest_up_before_a_correction_is_scored_by_the_key_after_it(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    with course(Path(shutil.copy(migrated_sqlite, tmp_path / "a.db")), CONTEST) as held:
        held.take(1, Random(5))
        looked_up = held.stored
        for question in range(4):
            held.corrects(question)
        (first, *_) = attempts.of(held.tx, looked_up.round_ids[1], 1)
        paper = open_paper(held.tx, looked_up, first.id)
        assert paper and paper.score < 3
        kept = handing_in._hand_in(held.tx, looked_up, first, "person", held.at)
        assert kept.attempt.score == 3
