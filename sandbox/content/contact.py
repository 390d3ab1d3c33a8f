"""Somebody's phone number."""

from dataclasses import dataclass

from sandbox.wire import JsonObject, if_any


@dataclass(frozen=True, slots=True)
class Contact:
    phone_number: str
    first_name: str
    last_name: str = ""
    user_id: int = 0
    """0 where the number belongs to nobody here."""
    vcard: str = ""

    def draw(self) -> JsonObject:
        contact: JsonObject = {"phone_number": self.phone_number, "first_name": self.first_name}
        optional = if_any(last_name=self.last_name, vcard=self.vcard, user_id=self.user_id)
        return {"contact": contact | optional}
