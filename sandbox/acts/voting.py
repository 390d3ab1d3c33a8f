"""A person asks by a poll, votes in one, or takes the vote back."""

from collections.abc import Sequence

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write
from sandbox.acts.writing import post, prepare
from sandbox.chats import Chat
from sandbox.messages import Message
from sandbox.methods.poll_terms import check_terms, read_terms
from sandbox.parameters import Parameters
from sandbox.polls import Poll, PollContent
from sandbox.users import Person
from sandbox.voting import open_poll, vote
from sandbox.world import World


def send_poll(
    world: World, person: Person, chat: Chat, given: Parameters, topic_id: int | None = None
) -> Message:
    """`given` as sendPoll takes it. Raises Impossible, or what Telegram would tell a bot."""
    terms = read_terms(given, world.clock.unix_time())
    check_terms(terms)
    content = PollContent(open_poll(world, person, terms))
    return post(world, prepare(world, person, chat, content, topic_id))


def vote_on(world: World, person: Person, message: Message, options: Sequence[int]) -> None:
    """`options` are places from 0; none take the vote back. Raises Impossible."""
    check_may_write(person, message.chat)
    if not isinstance(message.content, PollContent):
        raise Impossible("there is no poll in this message")
    poll, chosen = message.content.poll, sorted(set(options))
    _check(poll, person, chosen)
    vote(world, poll, person, chosen)


def _check(poll: Poll, person: Person, chosen: list[int]) -> None:
    """In the order of td's `PollManager::set_poll_answer`."""
    if poll.is_closed:
        raise Impossible("the poll has been closed")
    if len(chosen) > 1 and not poll.terms.allows_multiple_answers:
        raise Impossible("the poll takes one answer only")
    if not poll.terms.allows_revoting and (not chosen or poll.vote_of(person)):
        raise Impossible("in this poll a vote stands: it is neither changed nor taken back")
    if unknown := [option for option in chosen if not 0 <= option < len(poll.terms.options)]:
        raise Impossible(f"the poll has no option {unknown[0]}: options count from 0")
