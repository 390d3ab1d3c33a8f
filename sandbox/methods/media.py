"""sendPhoto, sendDocument, sendVideo, sendAudio, sendVoice, sendAnimation, sendVideoNote,
sendSticker.
"""

from sandbox.files import FileKind
from sandbox.methods.delivering import deliver
from sandbox.methods.input_media import read_media
from sandbox.methods.request import Request
from sandbox.wire import Json


def send_photo(request: Request) -> Json:
    return _send(request, FileKind.PHOTO)


def send_document(request: Request) -> Json:
    return _send(request, FileKind.DOCUMENT)


def send_video(request: Request) -> Json:
    return _send(request, FileKind.VIDEO)


def send_audio(request: Request) -> Json:
    return _send(request, FileKind.AUDIO)


def send_voice(request: Request) -> Json:
    return _send(request, FileKind.VOICE)


def send_animation(request: Request) -> Json:
    return _send(request, FileKind.ANIMATION)


def send_video_note(request: Request) -> Json:
    return _send(request, FileKind.VIDEO_NOTE)


def send_sticker(request: Request) -> Json:
    return _send(request, FileKind.STICKER)


def _send(request: Request, kind: FileKind) -> Json:
    return deliver(request, read_media(request, kind)).draw()
