"""What the papers of a Hội thi bear: its own letterhead, or the contest's."""

from contest.rules import Letterhead
from contest.stage.rules import StageRules
from handlers.visit import Visit


def issuing(visit: Visit, rules: StageRules) -> StageRules:
    """The rules with a letterhead in any case; who issues is whoever organizes the Hội thi."""
    if rules.letterhead != Letterhead():
        return rules
    ours = visit.rules.letterhead.model_copy(update={"issuer": ""})
    return rules.model_copy(update={"letterhead": ours})
