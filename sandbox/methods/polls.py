"""sendPoll, stopPoll.

Source: `Client.cpp`, process_send_poll_query and process_stop_poll_query.
"""

from sandbox.errors.polls import NotAPoll, PollCannotBeStopped, PollIsClosed
from sandbox.keyboards import check_markup, read_markup
from sandbox.messages import Message
from sandbox.methods.delivering import deliver
from sandbox.methods.poll_terms import check_terms, read_terms
from sandbox.methods.request import Request
from sandbox.polls import Poll, PollContent
from sandbox.voting import close_poll, open_poll
from sandbox.wire import Json


def send_poll(request: Request) -> Json:
    terms = read_terms(request.parameters, request.world.clock.unix_time())
    is_closed = request.parameters.flag("is_closed")

    def make() -> PollContent:
        check_terms(terms)
        return PollContent(open_poll(request.world, request.bot, terms, is_closed=is_closed))

    return deliver(request, make).draw()


def stop_poll(request: Request) -> Json:
    """The answer is the closed poll; a keyboard that is not given goes, as at every edit."""
    markup = read_markup(request.parameters.structure("reply_markup", "reply keyboard markup"))
    chat = request.chat_to_write()
    message = request.message(chat, "message with poll to stop")
    poll = _poll_to_stop(request, message)
    message.inline_keyboard = check_markup(markup, chat, only_inline=True)
    close_poll(request.world, poll)
    return poll.draw()


def _poll_to_stop(request: Request, message: Message) -> Poll:
    if not isinstance(message.content, PollContent):
        raise NotAPoll
    if message.sender is not request.bot or message.content.is_forwarded:
        raise PollCannotBeStopped
    if message.content.poll.is_closed:
        raise PollIsClosed
    return message.content.poll
