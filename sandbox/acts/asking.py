"""A person asks `@bot …` in any chat, and sends one of the results."""

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write, check_topic
from sandbox.acts.pressing import new_query_id
from sandbox.bots import Bot
from sandbox.chats import Chat
from sandbox.inline import MOST_QUERY_CHARACTERS, InlineQuery, InlineResult
from sandbox.messages import Message
from sandbox.posting import new_message, publish, show_inline
from sandbox.users import Person
from sandbox.world import World


def ask_inline(
    world: World, person: Person, bot: Bot, chat: Chat, query: str, offset: str = ""
) -> InlineQuery:
    """`offset` asks for more of the same: the `next_offset` of an answer."""
    check_may_write(person, chat)
    if not bot.answers_inline_queries:
        raise Impossible(f"{bot.name} does not answer inline queries")
    if len(query) > MOST_QUERY_CHARACTERS:
        raise Impossible(f"a query has at most {MOST_QUERY_CHARACTERS} characters")
    asked = InlineQuery(
        id=new_query_id(), bot=bot, person=person, chat=chat, query=query, offset=offset
    )
    person.inline_queries.append(asked)
    asked.answer = world.inline_cache.find(asked)
    if asked.answer is not None:
        show_inline(world, asked)
        return asked
    _forget_old_queries(world)
    world.inline_queries[asked.id] = asked
    bot.updates.add("inline_query", asked.draw(), ("inline_query", person.id))
    return asked


def choose(
    world: World, person: Person, query_id: str, result_id: str, topic_id: int | None = None
) -> Message:
    """Sends a result to the chat where it was asked for. Raises Impossible."""
    query = next((query for query in person.inline_queries if query.id == query_id), None)
    result = query.answer.result(result_id) if query and query.answer else None
    if query is None or result is None:
        raise Impossible(f"there is no result {result_id} to choose")
    check_may_write(person, query.chat)
    check_topic(query.chat, topic_id)
    message = _send(world, query, result, topic_id)
    if query.bot.wants_chosen_results:
        told = query.draw_chosen(result.id, message.inline_message_id)
        query.bot.updates.add("chosen_inline_result", told, ("chosen_inline_result", person.id))
    return message


def _send(world: World, query: InlineQuery, result: InlineResult, topic_id: int | None) -> Message:
    """Without buttons the bot is told no id of the message, and cannot change it."""
    if result.content is None:
        raise Impossible("the sandbox fetches no files: this result can only be looked at")
    message = new_message(world, query.chat, query.person, result.content, topic_id=topic_id)
    message.via_bot = query.bot
    message.inline_keyboard = result.keyboard
    if result.keyboard is not None:
        message.inline_message_id = new_query_id()
        world.inline_messages[message.inline_message_id] = message
    return publish(world, message)


def _forget_old_queries(world: World) -> None:
    """They stand in order of time; those nobody can answer any more go from the front."""
    while world.inline_queries:
        first = next(iter(world.inline_queries.values()))
        if first.is_waiting:
            return
        del world.inline_queries[first.id]
