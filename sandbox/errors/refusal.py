"""The ground of the tree, and what is refused whatever the method."""

from typing import ClassVar

from sandbox.wire import JsonObject


class Refusal(Exception):
    """The Bot API's answer `{"ok": false, …}`; words in braces come from the keywords given."""

    code: ClassVar[int] = 400
    prefix: ClassVar[str] = "Bad Request: "
    sentence: ClassVar[str] = ""

    def __init__(self, parameters: JsonObject | None = None, **words: object) -> None:
        self.error_code = self.code
        self.description = self.prefix + self.sentence.format(**words)
        self.parameters = parameters
        super().__init__(self.description)

    def draw(self) -> JsonObject:
        answer: JsonObject = {
            "ok": False,
            "error_code": self.error_code,
            "description": self.description,
        }
        return answer | {"parameters": self.parameters} if self.parameters else answer


class BadRequest(Refusal):
    pass


class Unauthorized(Refusal):
    code = 401
    prefix = ""
    sentence = "Unauthorized"


class Forbidden(Refusal):
    code = 403
    prefix = "Forbidden: "


class NotFound(Refusal):
    code = 404
    prefix = ""
    sentence = "Not Found"


class MethodNotFound(NotFound):
    sentence = "Not Found: method not found"


class Conflict(Refusal):
    code = 409
    prefix = "Conflict: "


class TooManyRequests(Refusal):
    code = 429
    prefix = ""
    sentence = "Too Many Requests: retry after {seconds}"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__({"retry_after": retry_after_seconds}, seconds=retry_after_seconds)


class InjectedFault(Refusal):
    prefix = ""
    sentence = "{description}"

    def __init__(self, code: int, description: str, retry_after_seconds: int | None) -> None:
        asked: JsonObject | None = (
            None if retry_after_seconds is None else {"retry_after": retry_after_seconds}
        )
        super().__init__(asked, description=description)
        self.error_code = code
