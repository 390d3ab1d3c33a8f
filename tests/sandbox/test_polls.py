"""Polls and quizzes: sending, voting, taking back, closing, and what is refused of them."""

import time

import pytest
from telegram import Poll

from sandbox.methods import poll_terms
from sandbox.people import ActRefused, Bot, Group, NotSeen, Person
from sandbox.people.fields import Fields
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, keyboard

QUESTION: JsonObject = {"question": "Họp lúc nào?", "options": ["Sáng", "Chiều", "Tối"]}
QUIZ: JsonObject = {
    "question": "Nghị quyết 76 ban hành năm nào?",
    "options": [{"text": "2020"}, {"text": "2021"}],
    "type": "quiz",
    "correct_option_ids": [1],
    "explanation": "Ngày 15/7/2021",
}


async def ask(api: Api, lan: Person, poll: JsonObject = QUESTION, **more: Json) -> Fields:
    await lan.says("/start")
    sent = await api.result("sendPoll", chat_id=lan.id, **(poll | more))
    await api.updates()
    return sent


def counts(poll: Fields) -> list[int]:
    return [option.number("voter_count") for option in poll.each("options")]


async def test_a_poll_is_told_in_full(api: Api, lan: Person) -> None:
    poll = (await ask(api, lan)).inside("poll").raw
    assert Poll.de_json(poll, None).options[2].text == "Tối"
    assert poll.pop("id")
    assert poll == {
        "question": "Họp lúc nào?",
        "options": [
            {"persistent_id": "0", "text": "Sáng", "voter_count": 0},
            {"persistent_id": "1", "text": "Chiều", "voter_count": 0},
            {"persistent_id": "2", "text": "Tối", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }


async def test_an_anonymous_vote_tells_the_counts_alone(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await lan.votes("Chiều", on=await lan.sees("Họp lúc nào?", ever=True))
    (update,) = await api.updates()
    assert counts(update.inside("poll")) == [0, 1, 0]


async def test_an_open_vote_tells_whose_it_is(api: Api, lan: Person) -> None:
    await ask(api, lan, is_anonymous=False, allows_multiple_answers=True)
    await lan.votes("Tối", "Sáng", on=await lan.sees("Họp lúc nào?", ever=True))
    answer, state = await api.updates()
    told = answer.inside("poll_answer")
    assert told.inside("user").number("id") == lan.id
    assert (told.array("option_ids"), told.array("option_persistent_ids")) == ([0, 2], ["0", "2"])
    assert counts(state.inside("poll")) == [1, 0, 1]


async def test_a_vote_can_be_changed_and_taken_back(api: Api, lan: Person) -> None:
    await ask(api, lan, is_anonymous=False)
    poll = await lan.sees("Họp lúc nào?", ever=True)
    await lan.votes("Sáng", on=poll)
    await lan.votes("Tối", on=poll)
    await lan.takes_back_her_vote(on=poll)
    updates = await api.updates()
    answers = [u.inside("poll_answer") for u in updates if u.has("poll_answer")]
    states = [u.inside("poll") for u in updates if u.has("poll")]
    assert [answer.array("option_ids") for answer in answers] == [[0], [2], []]
    assert [counts(state) for state in states] == [[1, 0, 0], [0, 0, 1], [0, 0, 0]]


async def test_the_same_vote_again_is_no_vote(api: Api, lan: Person) -> None:
    await ask(api, lan)
    poll = await lan.sees("Họp lúc nào?", ever=True)
    await lan.votes("Sáng", on=poll)
    await api.updates()
    await lan.votes("Sáng", on=poll)
    assert await api.updates() == []


async def test_counts_are_for_those_who_have_voted(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await api.result("sendPoll", chat_id=group.id, **QUESTION)
    await lan.votes("Sáng", on=await lan.sees("Họp lúc nào?", ever=True))
    voter, other = (await lan.reads(group))[-1].fields, (await minh.reads(group))[-1].fields
    assert (counts(voter.inside("poll")), voter.array("my_votes")) == ([1, 0, 0], [0])
    assert (counts(other.inside("poll")), other.array("my_votes")) == ([0, 0, 0], [])
    assert other.inside("poll").number("total_voter_count") == 1


async def test_a_quiz_keeps_its_answer_until_one_has_answered(api: Api, lan: Person) -> None:
    sent = (await ask(api, lan, QUIZ)).inside("poll")
    assert (sent.array("correct_option_ids"), sent.text("explanation")) == ([1], "Ngày 15/7/2021")
    seen = await lan.sees("Nghị quyết 76", ever=True)
    assert not seen.fields.inside("poll").has("correct_option_ids")
    await lan.votes("2020", on=seen)
    answered = (await lan.reads())[-1].fields.inside("poll")
    assert answered.array("correct_option_ids") == [1]


async def test_a_quiz_is_answered_once(api: Api, lan: Person) -> None:
    await ask(api, lan, QUIZ)
    quiz = await lan.sees("Nghị quyết 76", ever=True)
    await lan.votes("2020", on=quiz)
    with pytest.raises(ActRefused, match="neither changed nor taken back"):
        await lan.votes("2021", on=quiz)


@pytest.mark.parametrize(
    ("options", "reason"),
    [(["Sáng", "Tối"], "one answer only"), (["Trưa"], "no single option «Trưa»")],
)
async def test_votes_that_cannot_be(api: Api, lan: Person, options: list[str], reason: str) -> None:
    await ask(api, lan)
    with pytest.raises(ActRefused, match=reason):
        await lan.votes(*options, on=await lan.sees("Họp lúc nào?", ever=True))


async def test_a_stopped_poll_shows_its_counts_and_takes_no_vote(api: Api, lan: Person) -> None:
    sent = await ask(api, lan)
    poll = await lan.sees("Họp lúc nào?", ever=True)
    await lan.votes("Tối", on=poll)
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    stopped = await api.result("stopPoll", **place, reply_markup=keyboard([("Xem", "x")]))
    assert (stopped.flag("is_closed"), counts(stopped)) == (True, [0, 0, 1])
    assert (await api.updates())[-1].inside("poll").flag("is_closed")
    assert (await lan.reads())[-1].buttons == [["Xem"]]
    with pytest.raises(ActRefused, match="closed"):
        await lan.votes("Sáng", on=poll)


async def test_a_poll_closes_by_itself(
    api: Api, lan: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poll_terms, "LEAST_OPEN_SECONDS", 1)
    sent = (await ask(api, lan, open_period=1)).inside("poll")
    assert sent.number("open_period") == 1 and sent.number("close_date") > time.time() - 5
    (update,) = await api.updates(timeout=5)
    closed = update.inside("poll")
    assert closed.flag("is_closed") and not closed.has("close_date")


async def test_a_forwarded_poll_is_the_same_a_copied_one_another(
    api: Api, lan: Person, group: Group
) -> None:
    message_id = (await ask(api, lan)).number("message_id")
    await lan.votes("Sáng", on=await lan.sees("Họp lúc nào?", ever=True))
    source: JsonObject = {"from_chat_id": lan.id, "message_id": message_id}
    forwarded = await api.result("forwardMessage", chat_id=group.id, **source)
    await api.result("copyMessage", chat_id=group.id, **source)
    copied = (await lan.reads(group))[-1].fields.inside("poll")
    assert counts(forwarded.inside("poll")) == [1, 0, 0]
    assert copied.number("total_voter_count") == 0


async def test_a_poll_sent_closed_can_only_be_looked_at(api: Api, lan: Person) -> None:
    sent = await ask(api, lan, is_closed=True, open_period=60)
    assert sent.inside("poll").flag("is_closed") and not sent.inside("poll").has("open_period")


async def test_only_emoji_stay_of_what_marks_a_question(api: Api, lan: Person) -> None:
    poll = await ask(api, lan, question="<b>Họp</b> lúc nào?", question_parse_mode="HTML")
    assert poll.inside("poll").text("question") == "Họp lúc nào?"
    assert not poll.inside("poll").has("question_entities")


OPTIONS, TD = "Client.cpp, get_poll_options", "td, PollOption.cpp, get_poll_options"
CONTENT, SEND = "td, MessageContent.cpp, inputMessagePoll", "Client.cpp, process_send_poll_query"
CORRECT, OURS = "td, PollManager.cpp, check_quiz_correct_option_ids", "words of our own"
CLOSING = "a poll must close from 5 to 2628000 seconds after it is sent"
EXPLAINED = "quiz explanation must have at most 200 characters and 2 line feeds"
REFUSED: list[tuple[JsonObject, str, str]] = [
    ({"options": None}, "can't parse options JSON object", OPTIONS),
    ({"options": "Sáng, Chiều"}, "can't parse options JSON object", OPTIONS),
    ({"options": {}}, "expected an Array of InputPollOption", OPTIONS),
    (
        {"options": [1]},
        "can't parse InputPollOption: Expected InputPollOption to be an Object",
        OPTIONS,
    ),
    ({"options": [{}]}, "can't parse InputPollOption: Can't find field \"text\"", OPTIONS),
    ({"type": "vote"}, "unsupported poll type specified", SEND),
    ({"question": " "}, "text must be non-empty", CONTENT),
    ({"question": "ắ" * 301}, "poll question length must not exceed 300", CONTENT),
    ({"options": []}, "poll must have at least one answer option", TD),
    ({"options": ["A"] * 13}, "poll can't have more than 12 options", TD),
    ({"options": ["A", ""]}, "text must be non-empty", TD),
    ({"options": ["ắ" * 101]}, "poll options length must not exceed 100", TD),
    ({"type": "quiz"}, "correct quiz option list must be non-empty", CORRECT),
    ({"type": "quiz", "correct_option_id": 3}, "wrong quiz correct_option_id", CORRECT),
    (
        {"type": "quiz", "correct_option_ids": [2, 0]},
        "correct quiz option list must be increasing",
        CORRECT,
    ),
    (
        {"type": "quiz", "correct_option_ids": {}},
        "expected an Array of correct option identifiers",
        SEND,
    ),
    (
        {"type": "quiz", "correct_option_ids": ["0"]},
        "correct option identifier must be of type Number",
        SEND,
    ),
    (
        {"type": "quiz", "correct_option_ids": [0.5]},
        "invalid correct option identifier specified",
        SEND,
    ),
    ({**QUIZ, "explanation": "ắ" * 201}, EXPLAINED, OURS),
    ({**QUIZ, "explanation": "1\n2\n3\n4"}, EXPLAINED, OURS),
    ({"open_period": 4}, CLOSING, OURS),
    ({"close_date": 1}, CLOSING, OURS),
]


@pytest.mark.parametrize(("given", "sentence", "source"), REFUSED)
async def test_polls_that_cannot_be_sent(
    api: Api, lan: Person, given: JsonObject, sentence: str, source: str
) -> None:
    await lan.says("/start")
    refusal = await api.refusal("sendPoll", chat_id=lan.id, **(QUESTION | given))
    assert refusal == f"Bad Request: {sentence}", source
    with pytest.raises(NotSeen):
        await lan.sees("Họp lúc nào?", within_seconds=0.05)


async def test_in_a_channel_nobody_is_seen_who_votes(
    api: Api, lan: Person, bot: Bot, channel: Group
) -> None:
    """Source: td, MessageContent.cpp, can_send_message_content."""
    await lan.promotes(bot, in_=channel)
    refusal = await api.refusal("sendPoll", chat_id=channel.id, **QUESTION, is_anonymous=False)
    assert refusal == "Bad Request: non-anonymous polls can't be sent to channel chats"
    assert (await api.result("sendPoll", chat_id=channel.id, **QUESTION)).has("poll")


async def test_polls_that_cannot_be_stopped(api: Api, lan: Person) -> None:
    """Source: Client.cpp, process_stop_poll_query; td, MessagesManager.cpp, stop_poll."""
    sent = await ask(api, lan, is_closed=True)
    closed, own = sent.number("message_id"), sent.number("message_id") - 1
    source: JsonObject = {"from_chat_id": lan.id, "message_id": closed}
    forwarded = await api.result("forwardMessage", chat_id=lan.id, **source)
    stops = {
        99: "message with poll to stop not found",
        own: "message is not a poll",
        forwarded.number("message_id"): "poll can't be stopped",
        closed: "poll has already been closed",
    }
    for message_id, sentence in stops.items():
        refusal = await api.refusal("stopPoll", chat_id=lan.id, message_id=message_id)
        assert refusal == f"Bad Request: {sentence}"


async def test_people_ask_by_polls_too(
    api: Api, bot: Bot, lan: Person, minh: Person, group: Group
) -> None:
    """A bot is shown such a poll, and never who votes how in it."""
    await api.updates()
    await lan.asks_by_poll("Ăn gì?", ["Phở", "Bún"], to=bot)
    (told,) = await api.updates()
    assert told.inside("message").inside("poll").text("question") == "Ăn gì?"
    await lan.asks_by_poll("Họp lúc nào?", ["Sáng", "Chiều"], to=group, is_anonymous=False)
    await minh.votes("Sáng", on=await minh.sees("Họp lúc nào?", ever=True))
    poll = (await minh.reads(group))[-1].fields.inside("poll")
    assert counts(poll) == [1, 0]
    assert await api.updates() == []


async def test_a_poll_of_a_person_is_refused_as_a_bots_is(bot: Bot, lan: Person) -> None:
    with pytest.raises(ActRefused, match="at least one answer option"):
        await lan.asks_by_poll("Ăn gì?", [])
