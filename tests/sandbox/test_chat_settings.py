"""A group's title, description, photo and permissions; what getChat tells."""

import pytest

from sandbox.people import ActRefused, Bot, Group, Person
from sandbox.rights import PERMISSIONS
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api, png


@pytest.fixture
async def kept(lan: Person, bot: Bot, supergroup: Group, api: Api) -> Group:
    """The supergroup, kept up by the bot."""
    await lan.promotes(bot, in_=supergroup, rights=["can_change_info", "can_restrict_members"])
    await api.updates()
    return supergroup


async def test_a_new_title_is_told(api: Api, lan: Person, kept: Group) -> None:
    await api.call("setChatTitle", chat_id=kept.id, title="  Sở  Tư pháp mới ")
    told = (await api.updates())[0].inside("message")
    assert told.text("new_chat_title") == "Sở Tư pháp mới"
    assert (await lan.looks()).chats[kept.id].title == "Sở Tư pháp mới"
    await api.call("setChatTitle", chat_id=kept.id, title="Sở Tư pháp mới")
    assert await api.updates() == []


async def test_a_description_is_there_for_who_looks(api: Api, lan: Person, kept: Group) -> None:
    await api.call("setChatDescription", chat_id=kept.id, description="Nơi thông báo kết quả")
    chat = await api.result("getChat", chat_id=kept.id)
    assert chat.text("description") == "Nơi thông báo kết quả"
    assert await api.updates() == []
    assert await api.refusal(
        "setChatDescription", chat_id=kept.id, description="Nơi thông báo kết quả"
    ) == ("Bad Request: chat description is not modified")


async def test_a_photo_comes_and_goes(api: Api, kept: Group) -> None:
    assert (await api.upload("setChatPhoto", {"photo": ("a.png", png(640, 640))}, chat_id=kept.id)
    ).flag("ok")  # fmt: skip
    photo = (await api.result("getChat", chat_id=kept.id)).inside("photo")
    assert photo.text("small_file_id") and photo.text("big_file_id")
    await api.call("deleteChatPhoto", chat_id=kept.id)
    came, gone = [update.inside("message") for update in await api.updates()]
    assert list(came.each("new_chat_photo"))[-1].number("width") == 640
    assert gone.flag("delete_chat_photo")
    assert not (await api.result("getChat", chat_id=kept.id)).has("photo")


async def test_everybody_is_silenced_and_heard_again(api: Api, minh: Person, kept: Group) -> None:
    await api.call("setChatPermissions", chat_id=kept.id, permissions={})
    with pytest.raises(ActRefused, match="not enough rights to send text messages"):
        await minh.says("?", to=kept)
    everything: JsonObject = dict.fromkeys(PERMISSIONS, True)
    await api.call("setChatPermissions", chat_id=kept.id, permissions=everything)
    await minh.says("Cảm ơn", to=kept)


async def test_get_chat_has_all_that_is_required(api: Api, kept: Group) -> None:
    """Source: ChatFullInfo of Bot API 10.3."""
    chat = await api.result("getChat", chat_id=kept.id)
    assert {"id", "type", "accent_color_id", "max_reaction_count"} <= chat.raw.keys()
    assert len(chat.inside("accepted_gift_types").raw) == 5
    assert chat.inside("permissions").raw.keys() == set(PERMISSIONS)


async def test_people_run_the_settings_too(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await api.updates()
    await lan.renames(group, "Sở Nội vụ tỉnh")
    await lan.describes(group, "Cải cách hành chính")
    (told,) = await api.updates()
    assert told.inside("message").text("new_chat_title") == "Sở Nội vụ tỉnh"
    with pytest.raises(ActRefused, match="it takes can_change_info"):
        await minh.renames(group, "Khác")


@pytest.mark.parametrize(
    ("method", "given", "refusal", "source"),
    [
        (
            "setChatTitle",
            {"title": " \n "},
            "title must be non-empty",
            "tdlib/td, set_dialog_title",
        ),
        ("setChatDescription", {"description": "ắ" * 256}, "CHAT_ABOUT_TOO_LONG", "the server"),
        (
            "setChatDescription",
            {},
            "chat description is not modified",
            "Client.cpp, fail_query_with_error",
        ),
        (
            "setChatPhoto",
            {},
            "there is no photo in the request",
            "Client.cpp, process_set_chat_photo_query",
        ),
        (
            "setChatPhoto",
            {"photo": "PH123"},
            "photo must be uploaded as an InputFile",
            "Client.cpp, process_set_chat_photo_query",
        ),
        (
            "setChatPermissions",
            {"permissions": "["},
            "can't parse permissions JSON object",
            "Client.cpp, get_chat_permissions",
        ),
    ],
)
async def test_what_a_bot_that_keeps_a_group_is_refused(
    api: Api, kept: Group, method: str, given: JsonObject, refusal: str, source: str
) -> None:
    assert await api.refusal(method, chat_id=kept.id, **given) == f"Bad Request: {refusal}"


SETTINGS = [
    ("setChatTitle", {"title": "?"}, "title", "change chat title"),
    ("setChatDescription", {"description": "?"}, "description", "set chat description"),
    ("deleteChatPhoto", {}, "photo", "change chat photo"),
    ("setChatPermissions", {"permissions": {}}, "permissions", "change chat permissions"),
]


@pytest.mark.parametrize(("method", "given", "what", "do"), SETTINGS)
async def test_it_takes_a_right_and_a_group(
    api: Api, lan: Person, supergroup: Group, method: str, given: JsonObject, what: str, do: str
) -> None:
    """Source: tdlib/td, DialogManager::set_dialog_title and its neighbours."""
    await lan.says("/start")
    refusals = [
        await api.refusal(method, chat_id=supergroup.id, **given),
        await api.refusal(method, chat_id=lan.id, **given),
    ]
    assert refusals == [
        f"Bad Request: not enough rights to {do}",
        f"Bad Request: can't change private chat {what}",
    ]


async def test_a_channel_has_no_permissions(api: Api, channel: Group) -> None:
    """Source: tdlib/td, DialogManager::set_dialog_permissions."""
    answered = await api.refusal("setChatPermissions", chat_id=channel.id, permissions={})
    assert answered == "Bad Request: can't change channel chat permissions"


async def test_news_of_the_group_cannot_be_pinned(
    api: Api, lan: Person, bot: Bot, group: Group
) -> None:
    """Source: tdlib/td, MessagesManager::pin_dialog_message."""
    await lan.promotes(bot, in_=group)
    service = (await lan.reads(group))[0].message_id
    assert await api.refusal("pinChatMessage", chat_id=group.id, message_id=service) == (
        "Bad Request: a service message can't be pinned"
    )
