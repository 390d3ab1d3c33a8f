"""A point on the map, and a place with a name."""

import math
from dataclasses import dataclass

from sandbox.wire import JsonObject, if_any


@dataclass(frozen=True, slots=True)
class Location:
    """Degrees; lengths in metres; `live_period_seconds` 0 where it is not shared live."""

    latitude: float
    longitude: float
    horizontal_accuracy: float = 0.0
    live_period_seconds: int = 0
    heading: int = 0
    proximity_alert_radius: int = 0

    @property
    def is_on_earth(self) -> bool:
        finite = math.isfinite(self.latitude) and math.isfinite(self.longitude)
        return finite and abs(self.latitude) <= 90 and abs(self.longitude) <= 180

    @property
    def is_live(self) -> bool:
        return self.live_period_seconds > 0

    def draw(self) -> JsonObject:
        return {"location": self.draw_point()}

    def draw_point(self) -> JsonObject:
        point: JsonObject = {"latitude": self.latitude, "longitude": self.longitude}
        return point | if_any(
            horizontal_accuracy=self.horizontal_accuracy,
            live_period=self.live_period_seconds,
            heading=self.heading,
            proximity_alert_radius=self.proximity_alert_radius,
        )


@dataclass(frozen=True, slots=True)
class Venue:
    location: Location
    title: str
    address: str
    provider_ids: tuple[tuple[str, str], ...] = ()
    """foursquare_id, google_place_type …, those that are given."""

    def draw(self) -> JsonObject:
        named: JsonObject = {
            "location": self.location.draw_point(),
            "title": self.title,
            "address": self.address,
        }
        return self.location.draw() | {"venue": named | dict(self.provider_ids)}
