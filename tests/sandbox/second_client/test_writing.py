"""aiogram writes: texts, files, albums, places, contacts and dice."""

import aiogram
import pytest
from aiogram.enums import ChatAction
from aiogram.types import InputMediaPhoto, InputMediaVideo

from sandbox.people import Person
from tests.sandbox.second_client.conftest import a_file, picture


@pytest.fixture(autouse=True)
async def started(lan: Person) -> None:
    await lan.says("/start")


@pytest.mark.sends("sendMessage", "sendChatAction", "sendContact", "sendDice")
async def test_texts(aio: aiogram.Bot, lan: Person) -> None:
    assert await aio.send_chat_action(lan.id, ChatAction.TYPING)
    sent = await aio.send_message(lan.id, "<b>Tuần 1</b> #cchc", parse_mode="HTML")
    assert [entity.type for entity in sent.entities or []] == ["bold", "hashtag"]
    contact = (await aio.send_contact(lan.id, "+84900000009", "Sở Nội vụ")).contact
    assert contact is not None and contact.first_name == "Sở Nội vụ"
    dice = (await aio.send_dice(lan.id, emoji="🎯")).dice
    assert dice is not None and 1 <= dice.value <= 6


@pytest.mark.sends("sendLocation", "sendVenue")
async def test_places(aio: aiogram.Bot, lan: Person) -> None:
    location = (await aio.send_location(lan.id, 20.8133, 105.3383)).location
    assert location is not None and location.latitude == pytest.approx(20.8133)
    venue = (await aio.send_venue(lan.id, 20.8, 105.3, "Sở Nội vụ", "Hòa Bình")).venue
    assert venue is not None and venue.address == "Hòa Bình"


@pytest.mark.sends("sendPhoto", "sendDocument", "sendAudio", "sendVoice")
async def test_pictures_papers_and_sounds(aio: aiogram.Bot, lan: Person) -> None:
    photo = await aio.send_photo(lan.id, picture(), caption="Hội thi")
    assert photo.photo and (photo.photo[-1].width, photo.caption) == (64, "Hội thi")
    document = (await aio.send_document(lan.id, a_file("thể lệ.pdf"))).document
    assert document is not None and document.mime_type == "application/pdf"
    audio = (await aio.send_audio(lan.id, a_file("a.mp3"), duration=3, title="Hành khúc")).audio
    assert audio is not None and (audio.duration, audio.title) == (3, "Hành khúc")
    voice = (await aio.send_voice(lan.id, a_file("a.ogg"), duration=4)).voice
    assert voice is not None and voice.duration == 4


@pytest.mark.sends("sendVideo", "sendAnimation", "sendVideoNote", "sendSticker")
async def test_moving_pictures(aio: aiogram.Bot, lan: Person) -> None:
    video = (await aio.send_video(lan.id, a_file("a.mp4"), duration=3, width=9, height=6)).video
    assert video is not None and (video.width, video.height) == (9, 6)
    animation = await aio.send_animation(lan.id, a_file("a.gif"))
    assert animation.animation is not None and animation.document is not None
    note = (await aio.send_video_note(lan.id, a_file("a.mp4"), length=240)).video_note
    assert note is not None and note.length == 240
    sticker = (await aio.send_sticker(lan.id, a_file("a.webp"))).sticker
    assert sticker is not None and sticker.type == "regular"


@pytest.mark.sends("sendMediaGroup")
async def test_an_album(aio: aiogram.Bot, lan: Person) -> None:
    album = await aio.send_media_group(
        lan.id, [InputMediaPhoto(media=picture()), InputMediaVideo(media=a_file("a.mp4"))]
    )
    assert album[0].media_group_id == album[1].media_group_id
    assert album[0].photo and album[1].video is not None


@pytest.mark.sends("sendDocument", "getFile", "getUserProfilePhotos")
async def test_files_come_back(aio: aiogram.Bot, lan: Person) -> None:
    sent = await aio.send_document(lan.id, a_file())
    assert sent.document is not None
    file = await aio.get_file(sent.document.file_id)
    assert file.file_path is not None
    fetched = await aio.download_file(file.file_path)
    assert fetched is not None and fetched.read() == b"abc"
    assert (await aio.get_user_profile_photos(lan.id)).total_count == 0
