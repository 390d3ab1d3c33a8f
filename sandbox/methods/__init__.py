"""The Bot API's methods: one file a family, and here the table from name to function.

A method takes a `Request` and gives its `result`, or raises a `Refusal`. Names are looked up in
small letters, as Telegram does.
"""

from collections.abc import Awaitable, Callable
from types import MappingProxyType
from typing import TypeAlias

from sandbox.methods import (
    answering,
    chats,
    commands,
    editing,
    files,
    pinning,
    profile,
    sending,
    updates,
)
from sandbox.methods.request import Request
from sandbox.wire import Json

Method: TypeAlias = "Callable[[Request], Json | Awaitable[Json]]"

METHODS: MappingProxyType[str, Method] = MappingProxyType(
    {
        "sendmessage": sending.send_message,
        "sendphoto": sending.send_photo,
        "senddocument": sending.send_document,
        "sendchataction": sending.send_chat_action,
        "editmessagetext": editing.edit_message_text,
        "editmessagecaption": editing.edit_message_caption,
        "editmessagereplymarkup": editing.edit_message_reply_markup,
        "deletemessage": editing.delete_message,
        "answercallbackquery": answering.answer_callback_query,
        "answerinlinequery": answering.answer_inline_query,
        "pinchatmessage": pinning.pin_chat_message,
        "unpinchatmessage": pinning.unpin_chat_message,
        "unpinallchatmessages": pinning.unpin_all_chat_messages,
        "getchat": chats.get_chat,
        "getchatmember": chats.get_chat_member,
        "getchatadministrators": chats.get_chat_administrators,
        "getchatmembercount": chats.get_chat_member_count,
        "leavechat": chats.leave_chat,
        "getfile": files.get_file,
        "setmycommands": commands.set_my_commands,
        "getmycommands": commands.get_my_commands,
        "deletemycommands": commands.delete_my_commands,
        "setchatmenubutton": commands.set_chat_menu_button,
        "getchatmenubutton": commands.get_chat_menu_button,
        "getme": profile.get_me,
        "setmyname": profile.set_my_name,
        "getmyname": profile.get_my_name,
        "setmydescription": profile.set_my_description,
        "getmydescription": profile.get_my_description,
        "setmyshortdescription": profile.set_my_short_description,
        "getmyshortdescription": profile.get_my_short_description,
        "logout": profile.log_out,
        "close": profile.close,
        "getupdates": updates.get_updates,
        "setwebhook": updates.set_webhook,
        "deletewebhook": updates.delete_webhook,
        "getwebhookinfo": updates.get_webhook_info,
    }
)
