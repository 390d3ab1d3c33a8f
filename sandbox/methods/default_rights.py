"""setMyDefaultAdministratorRights, getMyDefaultAdministratorRights.

What a bot asks for when it is made an administrator. Source: `Client.cpp`,
get_chat_administrator_rights.
"""

from sandbox.json_fields import WrongField, naming, optional_flag
from sandbox.methods.request import Request
from sandbox.rights import rights_in
from sandbox.wire import Json, JsonObject


def set_my_default_administrator_rights(request: Request) -> Json:
    """Without `rights` they are taken back."""
    given = request.parameters.structure("rights", "ChatAdministratorRights")
    kind = _kind(request)
    with naming("ChatAdministratorRights"):
        if given is not None and not isinstance(given, dict):
            raise WrongField("ChatAdministratorRights must be an Object")
        request.bot.profile.default_rights[kind] = _read(given or {}, kind)
    return True


def get_my_default_administrator_rights(request: Request) -> Json:
    kind = _kind(request)
    return request.bot.profile.default_rights.get(kind) or _read({}, kind)


def _read(given: JsonObject, kind: str) -> JsonObject:
    """Any right at all implies that of managing the chat."""
    rights: JsonObject = {
        name: optional_flag(given, name) for name in ("is_anonymous", *rights_in(kind))
    }
    return rights | {"can_manage_chat": any(rights.values())}


def _kind(request: Request) -> str:
    return "channel" if request.parameters.flag("for_channels") else "supergroup"
