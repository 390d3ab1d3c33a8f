"""What one chat may get: a message a second, a group twenty a minute, and nothing while halted.

Source: core.telegram.org/bots/faq, "My bot is hitting limits".
"""

from dataclasses import dataclass
from math import inf

GAP_SECONDS = 1.0
GROUP_MESSAGES = 20
GROUP_SECONDS = 60.0


@dataclass(slots=True)
class Chat:
    """A week's opening has tens of thousands of them in hand, so each is small."""

    sent_at: tuple[float, ...] = ()
    """Of a group the last twenty, of a person the last one."""
    halted_until: float = -inf

    def ready_at(self) -> float:
        if not self.sent_at:
            return self.halted_until
        is_full = len(self.sent_at) == GROUP_MESSAGES
        rested_at = self.sent_at[0] + GROUP_SECONDS if is_full else -inf
        return max(self.halted_until, self.sent_at[-1] + GAP_SECONDS, rested_at)

    def is_idle(self, now: float) -> bool:
        """Nothing of it matters any more."""
        last = self.sent_at[-1] if self.sent_at else -inf
        return self.halted_until <= now and last <= now - GROUP_SECONDS


class Chats:
    """Forgets those that have had nothing for a minute."""

    def __init__(self) -> None:
        self._chats: dict[str, Chat] = {}
        self._tidied_at = -inf

    @property
    def count(self) -> int:
        """How many are remembered."""
        return len(self._chats)

    def ready_at(self, address: str) -> float:
        """When the chat may get its next message; may have gone by."""
        chat = self._chats.get(address)
        return chat.ready_at() if chat else -inf

    def sent(self, address: str, now: float) -> None:
        self._tidy(now)
        chat, most = self._chat(address), GROUP_MESSAGES if is_group(address) else 1
        chat.sent_at = (*chat.sent_at, now)[-most:]

    def halt(self, address: str, until: float) -> None:
        chat = self._chat(address)
        chat.halted_until = max(chat.halted_until, until)

    def _chat(self, address: str) -> Chat:
        return self._chats.setdefault(address, Chat())

    def _tidy(self, now: float) -> None:
        if now - self._tidied_at >= GROUP_SECONDS:
            self._tidied_at = now
            kept = {key: chat for key, chat in self._chats.items() if not chat.is_idle(now)}
            self._chats = kept


def is_group(address: str) -> bool:
    """Groups have negative numbers."""
    return ":-" in address
