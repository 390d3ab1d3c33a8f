"""What came of a paper that was tried before its round opened."""

from conversation.action.early_trials import OfferEarlyTrial, ShowEarlyResult
from conversation.action.results import ShowSolution
from conversation.screen import Choice, Screen
from handlers.early_trials import choosing
from handlers.sitting import missing_papers, taking, uncounted
from handlers.visit import Visit


async def show(action: ShowEarlyResult, visit: Visit) -> Screen:
    paper = await visit.own_paper(-action.trial)
    if paper is None:
        return await missing_papers.show(visit, -action.trial)
    if paper.attempt.handed_in_at is None:
        return await taking.go_on(visit, paper.attempt.id)
    t, number = visit.t, paper.round.number
    count = visit.stored.keys[number - 1].countable(len(paper.items))
    return Screen(
        title=t("Kết quả thi thử {round}", round=paper.round.title),
        lines=(
            *await uncounted.mark(visit, paper.attempt),
            t("Số câu đúng: {score}/{count}", score=paper.score, count=count),
            t("Thời gian làm bài: {time}", time=t.seconds(paper.attempt.seconds or 0)),
            t("Bài thi thử không được xếp hạng."),
        ),
        choices=(
            (Choice(t("Xem đáp án"), ShowSolution(paper.attempt.id, 0), is_main=True),),
            (
                Choice(t("Thi thử lại"), OfferEarlyTrial(number)),
                Choice(t("‹ Thi thử trước giờ mở"), choosing.ALL),
            ),
        ),
    )
