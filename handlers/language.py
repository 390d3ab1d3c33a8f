"""/ngonngu: the language the bot speaks with this person."""

from sqlalchemy import Connection

from conversation.action.home import SetLanguage
from conversation.screen import Choice, Screen
from conversation.texts import LANGUAGE_NAMES, LANGUAGES
from handlers import home
from handlers.visit import Visit
from storage import accounts


def choose(visit: Visit) -> Screen:
    return Screen(
        title=visit.t("Chọn ngôn ngữ"),
        choices=tuple((Choice(name, SetLanguage(i)),) for i, name in enumerate(LANGUAGE_NAMES)),
        lines=(visit.t("Anh/chị có thể đổi lại bất cứ lúc nào bằng lệnh /ngonngu."),),
    )


async def set_language(action: SetLanguage, visit: Visit) -> Screen:
    """Speak this language from now on; of who has not agreed to anything nothing is kept."""
    if not 0 <= action.language < len(LANGUAGES):
        return choose(visit)
    language = LANGUAGES[action.language]
    if visit.is_known:
        await visit.database.write(_keep, visit, language)
    return await home.show(visit.speaking(language))


def _keep(tx: Connection, visit: Visit, language: str) -> None:
    accounts.touch(tx, visit.address, language=language, at=visit.at)
    accounts.set_language(tx, visit.address, language)
