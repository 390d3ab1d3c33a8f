"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.people import (
    ApproveRequest,
    BrowseNewUnits,
    BrowseUnits,
    ChooseUnit,
    Consent,
    ConsentIn,
    Decline,
    FindNewUnit,
    FindUnit,
    GiveBirthYear,
    GiveLinkingCode,
    GiveName,
    GivePhone,
    GiveRosterCode,
    MakeLinkingCode,
    OpenRequest,
    PeopleAction,
    ReadConsent,
    Recognise,
    RefuseRequest,
    RequestName,
    RequestUnit,
    ShareRosterPhone,
    ShowProfile,
    ShowRequests,
)
from conversation.screen import Screen
from conversation.texts import LANGUAGES
from handlers import home
from handlers.people import deciding, joining, linking, profile, proving, recognising
from handlers.units import finding_unit
from handlers.visit import Visit


async def answer(action: PeopleAction, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911, PLR0912  one line an action
    match action:
        case Consent():
            return await joining.consent(
                ConsentIn(action.unit, LANGUAGES.index(visit.language)), visit
            )
        case ConsentIn():
            return await joining.consent(action, visit)
        case ReadConsent():
            return joining.read_consent(action, visit)
        case Decline():
            return joining.decline(visit)
        case GiveName():
            return await joining.give_name(visit)
        case GivePhone():
            return await joining.give_phone(visit)
        case FindUnit():
            return finding_unit.find(visit)
        case BrowseUnits():
            return finding_unit.browse(visit, action.parent, action.page)
        case Recognise():
            return await recognising.show(visit) or await home.show(visit.without_text())
        case GiveRosterCode():
            return await proving.give_code(visit) or await home.show(visit.without_text())
        case ShareRosterPhone():
            return await proving.share_phone(visit) or await home.show(visit.without_text())
        case GiveBirthYear():
            return await joining.give_birth_year(visit)
        case ShowProfile():
            return await profile.show(visit)
        case RequestName():
            return await profile.request_name(visit)
        case FindNewUnit():
            return await profile.find_unit(visit)
        case BrowseNewUnits():
            return await profile.browse_units(action, visit)
        case RequestUnit():
            return await profile.request_unit(action, visit)
        case ShowRequests():
            return await deciding.show(action, visit)
        case OpenRequest():
            return await deciding.open_request(action, visit)
        case ApproveRequest():
            return await deciding.approve(action, visit)
        case RefuseRequest():
            return await deciding.refuse(action, visit)
        case MakeLinkingCode():
            return await linking.make_code(visit)
        case GiveLinkingCode():
            return await linking.give_code(visit)
        case ChooseUnit():
            return await joining.choose_unit(action, visit)
        case _ as never:
            assert_never(never)
