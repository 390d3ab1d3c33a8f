"""Names of methods that aiogram has forgotten and Telegram still answers to."""

from aiogram.methods import BanChatMember, GetChatMemberCount


class KickChatMember(BanChatMember):
    __api_method__ = "kickChatMember"


class GetChatMembersCount(GetChatMemberCount):
    __api_method__ = "getChatMembersCount"
