"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.certificates import (
    CertificateAction,
    CheckCertificate,
    GetCertificate,
    ListCertificates,
    OfferToSendAgain,
    PrintCertificates,
    SendAgain,
    ShowCertificates,
    ShowOwnCertificates,
)
from conversation.screen import Screen
from handlers.certificates import checking, issued, own, printing, sending_again
from handlers.visit import Visit


async def answer(  # noqa: C901, PLR0911  one line an action
    action: CertificateAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowOwnCertificates():
            return await own.show(visit)
        case GetCertificate():
            return await own.get(action, visit)
        case CheckCertificate():
            return await checking.check(visit)
        case ListCertificates():
            return await issued.show_rounds(visit)
        case ShowCertificates():
            return await issued.show_round(action, visit)
        case PrintCertificates():
            return await printing.ask(action, visit)
        case OfferToSendAgain():
            return await sending_again.offer(action, visit)
        case SendAgain():
            return await sending_again.send(action, visit)
        case _ as never:
            assert_never(never)
