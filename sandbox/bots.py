"""A bot: its token, what it tells of itself, and the updates waiting for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.updates import UpdateQueue
from sandbox.users import User
from sandbox.webhooks import Webhook
from sandbox.wire import Json, JsonObject


@dataclass(kw_only=True)
class Profile:
    """What `setMy…` changes; keys are language codes, "" for everybody else."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """(scope, language) to commands; see `sandbox.commands` for how a scope is written."""
    default_rights: dict[str, JsonObject] = field(default_factory=dict)
    """What it asks for as administrator, a ChatAdministratorRights: "supergroup", "channel"."""
    menu_buttons: dict[int, JsonObject] = field(default_factory=dict)
    """Chat to menu button; 0 for every other chat."""


@dataclass(eq=False, kw_only=True)
class Bot(User):
    token: str
    is_bot: bool = True
    reads_all_group_messages: bool = False
    answers_inline_queries: bool = False
    wants_chosen_results: bool = False
    """Is told which inline result was sent: "inline feedback" at @BotFather."""
    profile: Profile = field(default_factory=Profile)
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    webhook: Webhook | None = None
    next_webhook_at: float = 0.0
    """Real (monotonic) seconds; setWebhook is refused before."""
    logged_out_until: float = 0.0
    """Real (monotonic) seconds."""

    def draw_itself(self) -> JsonObject:
        """The answer to getMe, which tells more than others learn."""
        return self.draw() | {
            "can_join_groups": True,
            "can_read_all_group_messages": self.reads_all_group_messages,
            "supports_inline_queries": self.answers_inline_queries,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
