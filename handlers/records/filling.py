"""What a certificate of a Hội thi says."""

from sqlalchemy import Connection

from contest.stage.certified import WHOLE_TEAM
from contest.stage.rules import StageRules
from conversation.texts import Texts
from handlers.certificates.filling import PAYLOAD
from handlers.records import official
from handlers.reports import official as letterhead
from handlers.stage import points, seat_words
from handlers.stage.opened import AtStage
from handlers.stage.scores import Scores, scores
from handlers.visit import Visit
from printing.certificate import Certificate
from printing.decree30 import Head, Signer
from storage.stage import certificates
from storage.stage.certificates import IssuedAtStage


def fill_all(tx: Connection, visit: Visit, at: AtStage) -> list[tuple[IssuedAtStage, Certificate]]:
    """All that hold, by prize and team, each team before its people."""
    found = scores(tx, at.stored)
    return [(each, _fill(visit, at.rules, found, each)) for each in certificates.held(tx, at.id)]


def _fill(visit: Visit, rules: StageRules, found: Scores, issued: IssuedAtStage) -> Certificate:
    t = visit.t
    team, is_team = seat_words.title(t, rules.team(issued.team)), issued.person == WHOLE_TEAM
    return Certificate(
        head=_head(visit, rules, issued),
        signer=_signer(visit, rules),
        contest=rules.title,
        name=team if is_team else issued.name,
        number=issued.number,
        link=visit.link(PAYLOAD + issued.number),
        unit="" if is_team else team,
        prize=issued.prize,
        round=rules.part(issued.part).title if issued.part else "",
        score=_score(t, rules, found, issued),
        title="" if issued.prize else rules.participation_certificate,
    )


def _score(t: Texts, rules: StageRules, found: Scores, issued: IssuedAtStage) -> str:
    """What the prize was won by; who won none need not be told how little it was."""
    if not issued.prize:
        return ""
    total = next(each for each in found.totals if each.team == issued.team)
    if issued.part:
        part = rules.part(issued.part)
        earned, most = total.parts[issued.part], part.weight * part.full_marks
    else:
        earned, most = total.total, rules.full_marks
    return t("Điểm: {points}/{most}", points=points.said(t, earned), most=points.said(t, most))


def _head(visit: Visit, rules: StageRules, issued: IssuedAtStage) -> Head:
    told = official.issuing(visit, rules)
    return Head(
        issuer=letterhead.issuer(told),
        above=told.letterhead.above,
        place=told.letterhead.place,
        on=issued.issued_at.astimezone(rules.zone).date(),
    )


def _signer(visit: Visit, rules: StageRules) -> Signer:
    """The name is written by hand; where nobody says who signs, it is the issuer."""
    told = official.issuing(visit, rules)
    return Signer(told.letterhead.capacity or letterhead.issuer(told), told.letterhead.post)
