"""A Python client that reads like a dialogue: people who write, press and see.

async with Client(sandbox.url) as world:
    bot = await world.new_bot("contest_bot")
    lan = await world.new_person("Lan", "Nguyễn Thị")
    await lan.says("/start")
    await lan.presses("Đồng ý")
    await lan.sees("Tuần 1 đang mở")
"""

from sandbox.people.client import Client
from sandbox.people.errors import ActRefused, NotSeen
from sandbox.people.person import Person
from sandbox.people.places import Bot, Group
from sandbox.people.screen import Screen, SeenMessage

__all__ = ["ActRefused", "Bot", "Client", "Group", "NotSeen", "Person", "Screen", "SeenMessage"]
