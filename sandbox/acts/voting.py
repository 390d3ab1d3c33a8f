"""A person votes in a poll, or takes the vote back."""

from collections.abc import Sequence

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write
from sandbox.messages import Message
from sandbox.polls import Poll, PollContent
from sandbox.users import Person
from sandbox.voting import vote
from sandbox.world import World


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
