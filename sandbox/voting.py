"""Polls opening, being voted in and closing, and everybody who learns of it."""

import asyncio
import secrets
from collections.abc import Sequence

from sandbox.bots import Bot
from sandbox.content import Content
from sandbox.polls import Poll, PollContent, Terms
from sandbox.posting import show
from sandbox.users import Person, User
from sandbox.wire import JsonObject
from sandbox.world import World


def open_poll(world: World, owner: User, terms: Terms, *, is_closed: bool = False) -> Poll:
    """Closes by itself after `terms.open_seconds`, which are real seconds."""
    poll = Poll(id=str(secrets.randbits(62)), owner=owner, terms=terms, is_closed=is_closed)
    if terms.open_seconds and not is_closed:
        poll.close_date = world.clock.unix_time() + terms.open_seconds
        loop = asyncio.get_running_loop()
        poll.closing = loop.call_later(terms.open_seconds, close_poll, world, poll)
    return poll


def forwarded(content: Content) -> Content:
    """A poll that is forwarded stays the same poll."""
    return content.forwarded() if isinstance(content, PollContent) else content


def copied(world: World, content: Content, owner: User) -> Content:
    """A poll that is copied becomes another of the same terms, open and without votes."""
    if not isinstance(content, PollContent):
        return content
    return PollContent(open_poll(world, owner, content.poll.terms))


def vote(world: World, poll: Poll, person: Person, options: Sequence[int]) -> None:
    """`options` in rising order; none take the vote back. A vote that changes nothing is none."""
    if poll.vote_of(person) == tuple(options):
        return
    poll.cast(person, options)
    if not poll.terms.is_anonymous:
        _tell_owner(poll, "poll_answer", poll.draw_answer(person))
    _tell_owner(poll, "poll", poll.draw())
    _show_everywhere(world, poll)


def close_poll(world: World, poll: Poll) -> None:
    """One that was made and then never sent closes unnoticed."""
    if poll.closing is not None:
        poll.closing.cancel()
    poll.is_closed = True
    if not poll.shown_in:
        return
    _tell_owner(poll, "poll", poll.draw())
    _show_everywhere(world, poll)


def _tell_owner(poll: Poll, kind: str, told: JsonObject) -> None:
    """Votes and closings are told to the bot that sent the poll, and to no other."""
    if isinstance(poll.owner, Bot):
        poll.owner.updates.add(kind, told, ("poll", int(poll.id)))


def _show_everywhere(world: World, poll: Poll) -> None:
    for message in poll.shown_in:
        if message.chat.messages.get(message.message_id) is message:
            show(world, message)
