"""A contest before its launch: what will happen when, its rules, who would win on invented data."""

import random
from datetime import timedelta

from rich.console import Console
from rich.table import Table

from contest.calendar import due_runs
from contest.errors import ContestRefused
from contest.files import Contest
from contest.prediction import distance, true_value
from contest.ranking import Result, rank
from contest.rules import OpenTo, Rules
from conversation.texts import Texts
from handlers.refusals import explain_fault
from handlers.rules.articles import articles
from handlers.rules.calendar import told_once, what_happens
from handlers.sitting import predictions

_INVENTED_PEOPLE = 200
_WINNERS_SHOWN = 5


def refusals(t: Texts, refused: ContestRefused) -> list[str]:
    """Every fault with its place, in people's words."""
    return [explain_fault(t, fault) for fault in refused.faults]


def print_check(console: Console, t: Texts, contest: Contest) -> None:
    rules = contest.rules
    console.print(f"{rules.title}\n", style="bold")
    console.print(_calendar(t, rules))
    for article in articles(t, rules):
        console.print(f"\n{article.title}", style="bold")
        for clause in article.clauses:
            console.print(f"  • {clause}")
    console.print()
    if rules.participation.open_to is OpenTo.ROSTER:
        console.print(f"⚠ {_needs_roster(t)}\n", style="bold yellow")
    console.print(_who_would_win(t, contest))


def _needs_roster(t: Texts) -> str:
    """The list is no file of the contest's folder, so whether there is one cannot be seen here."""
    return t(
        "Cuộc thi chỉ dành cho người có tên trong danh sách. Danh sách không nằm trong thư mục "
        "này: xin nạp trước giờ mở tuần đầu, bằng python -m bot roster TỆP hoặc gửi tệp cho bot; "
        "chưa nạp thì không ai vào thi được."
    )


def _calendar(t: Texts, rules: Rules) -> Table:
    table = Table(title=t("Lịch của cuộc thi"), title_justify="left")
    for heading in (t("Thời điểm"), t("Tuần thi"), t("Việc")):
        table.add_column(heading)
    for due in told_once(due_runs(rules)):
        title = rules.rounds[due.round - 1].title if due.round else t("Toàn cuộc thi")
        table.add_row(t.full_moment(due.at), title, what_happens(t, due))
    return table


def _who_would_win(t: Texts, contest: Contest) -> Table:
    """The ranking of the first round among invented people: does the tie chain part them?"""
    rules = contest.rules
    results = _invent_results(rules)
    table = Table(
        title=t(
            "Xếp hạng thử {round} với {count} người giả định",
            count=_INVENTED_PEOPLE,
            round=rules.rounds[0].title,
        ),
        title_justify="left",
    )
    for heading in (t("Hạng"), t("Số câu đúng"), t("Dự đoán lệch"), t("Thời gian")):
        table.add_column(heading)
    ranking = rank(results, rules.ranking.tie_chain, rules.ranking.lots_seed)
    for standing in ranking[:_WINNERS_SHOWN]:
        result = standing.result
        shown = predictions.number(t, rules.prediction, result.distance)
        place = f"{standing.place}=" if standing.is_tied else f"{standing.place}"
        table.add_row(place, str(result.score), shown, t.seconds(result.seconds))
    return table


def _invent_results(rules: Rules) -> list[Result]:
    """Always the same people, mostly good ones: in real contests hundreds have all right."""
    chance = random.Random(rules.code)  # noqa: S311  invented people, not lots
    first = rules.rounds[0]
    scores = [
        max(0, first.questions - int(chance.expovariate(0.8))) for _ in range(_INVENTED_PEOPLE)
    ]
    truth = true_value(rules.prediction, scores, first.questions)
    results = []
    for i, score in enumerate(scores, start=1):
        guess = None if truth is None else abs(truth + chance.randint(-30, 30))
        seconds = chance.randint(90, 1200)
        handed_in_at = first.opens_at + timedelta(seconds=chance.randint(1200, 500_000))
        results.append(Result(i, score, distance(guess, truth), seconds, handed_in_at))
    return results
