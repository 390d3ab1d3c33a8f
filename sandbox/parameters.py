"""The parameters of a Bot API call, wherever in the request they stand."""

from dataclasses import dataclass, field

from sandbox.errors.formatting import CannotParse
from sandbox.errors.requests import InvalidUserId, ParameterIsRequired
from sandbox.wire import Json, JsonObject, encode_json, read_json, write_json

_TRUE = {"true", "yes", "1"}


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Values are text (query, form) or JSON (body); reading them evens out the difference."""

    values: JsonObject
    uploads: dict[str, Upload] = field(default_factory=dict)
    source: bytes = b""
    """All of them in JSON, where they came so: the journal need not write them anew."""

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """ "" where it is not given."""
        match self.values.get(name):
            case None:
                return ""
            case str() as text:
                return text
            case bool() as flag:
                return "true" if flag else "false"
            case int() as number:
                return str(number)
            case other:
                return write_json(other)

    def required_text(self, name: str) -> str:
        """Raises ParameterIsRequired."""
        if text := self.text(name):
            return text
        raise ParameterIsRequired(name=name)

    def integer(self, name: str, default: int = 0) -> int:
        """What does not begin with a number counts as 0, as at Telegram."""
        text = self.text(name).strip()
        if not text:
            return default
        digits = text.removeprefix("-")
        end = next((i for i, c in enumerate(digits) if not c.isdecimal()), len(digits))
        number = int(digits[:end] or 0)
        return -number if text.startswith("-") else number

    def between(self, name: str, default: int, least: int, most: int) -> int:
        return min(max(self.integer(name, default), least), most)

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in _TRUE

    def structure(self, name: str, what: str) -> Json:
        """JSON, or None where it is not given. `what` names it in the refusal CannotParse."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return read_json(value)
        except ValueError:
            raise CannotParse(what=f"can't parse {what} JSON object") from None

    def user_id(self, name: str = "user_id") -> int:
        """Raises InvalidUserId."""
        user_id = self.integer(name)
        if user_id <= 0:
            raise InvalidUserId(name=name)
        return user_id

    def write(self) -> bytes:
        """In JSON, for the journal: uploads by their file names."""
        names: JsonObject = {name: upload.name for name, upload in self.uploads.items()}
        return self.source or encode_json(self.values | names)
