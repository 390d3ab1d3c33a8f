"""Which pictures Telegram has already, so that one shown to thousands of people goes up once.

Only what they are called there is remembered, in memory: to forget it costs one more upload.
"""

from collections import OrderedDict
from hashlib import sha256
from typing import Final

import msgspec

_MOST: Final = 1000  # some 100 kB of names


class _Size(msgspec.Struct):
    file_id: str


class _Sent(msgspec.Struct):
    photo: tuple[_Size, ...] = ()


_sent = msgspec.json.Decoder(_Sent)


class Photos:
    def __init__(self) -> None:
        self._names: OrderedDict[bytes, str] = OrderedDict()

    def name_of(self, picture: bytes) -> str | None:
        """Its file_id."""
        key = sha256(picture).digest()
        if key in self._names:
            self._names.move_to_end(key)
        return self._names.get(key)

    def note(self, picture: bytes, sent: msgspec.Raw) -> None:
        """`sent`: the message in which Telegram shows it."""
        try:
            sizes = _sent.decode(sent).photo
        except msgspec.DecodeError:
            return
        if sizes:
            self._names[sha256(picture).digest()] = sizes[-1].file_id
        if len(self._names) > _MOST:
            self._names.popitem(last=False)
