"""What may be typed: each command's Vietnamese name, its English one, and what it does."""

import re

from conversation.action import Action
from conversation.action.broadcasts import ShowBroadcasts
from conversation.action.certificates import CheckCertificate
from conversation.action.complaints import ListComplaints
from conversation.action.corrections import ShowCorrections
from conversation.action.desk import ShowMenu
from conversation.action.doubles import ShowDoubles
from conversation.action.feedback import ListFeedback, WriteFeedback
from conversation.action.groups import OfferBinding, UnbindGroup
from conversation.action.home import ChooseLanguage, Home, ShowHelp, ShowMaterials, ShowRules
from conversation.action.people import GiveLinkingCode, ShowProfile, ShowRequests
from conversation.action.results import ShowRanking, ShowResult
from conversation.action.rights import ShowPrivacy
from conversation.action.roles import ShowRoles
from conversation.action.sitting import CheckReceipt, ShowHistory
from conversation.action.stage import ShowStage
from conversation.action.units import OfferFocalPoints, ShowDesk
from conversation.action.watching import ShowState

_NAMES: tuple[tuple[str, str, Action], ...] = (
    ("start", "start", Home()),
    ("thi", "take", Home()),
    ("ketqua", "results", ShowResult(round=0)),
    ("xephang", "ranking", ShowRanking(round=0)),
    ("thele", "rules", ShowRules(page=0)),
    ("tailieu", "materials", ShowMaterials()),
    ("lichsu", "history", ShowHistory()),
    ("biennhan", "receipt", CheckReceipt()),
    ("kiemtra", "certificate", CheckCertificate()),
    ("gopy", "feedback", WriteFeedback()),
    ("quyenrieng", "privacy", ShowPrivacy()),
    ("ngonngu", "language", ChooseLanguage()),
    ("trogiup", "help", ShowHelp()),
    ("gannhom", "bindgroup", OfferBinding(parent=0, page=0)),
    ("gogannhom", "unbindgroup", UnbindGroup()),
    ("tochuc", "organize", ShowMenu()),
    ("khieunai", "complaints", ListComplaints(is_open=1, page=0)),
    ("ykien", "messages", ListFeedback(state=0, page=0)),
    ("tinhhinh", "state", ShowState()),
    ("hoso", "profile", ShowProfile()),
    ("lienket", "link", GiveLinkingCode()),
    ("yeucau", "requests", ShowRequests(page=0)),
    ("donvi", "unit", ShowDesk(unit=0)),
    ("thongbao", "broadcast", ShowBroadcasts(page=0)),
    ("nghitrung", "doubles", ShowDoubles()),
    ("vaitro", "roles", ShowRoles()),
    ("dinhchinh", "corrections", ShowCorrections()),
    ("hoithi", "stage", ShowStage()),
    ("daumoi", "focalpoints", OfferFocalPoints(parent=0, page=0)),
)

COMMANDS: dict[str, Action] = {
    name: action for vietnamese, english, action in _NAMES for name in (vietnamese, english)
}


def read_command(text: str) -> tuple[Action, str] | None:
    """The action and the argument of a typed command such as "/start so-noi-vu".

    The argument is what follows the first blank or line end. "/thi@some_bot" counts as "/thi".
    None where the text is no command of ours.
    """
    if not text.startswith("/"):
        return None
    word, *rest = re.split(r"\s", text[1:], maxsplit=1)
    action = COMMANDS.get(word.partition("@")[0].lower())
    return None if action is None else (action, "".join(rest).strip())
