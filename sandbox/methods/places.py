"""sendLocation, sendVenue.

Source: `Client.cpp`, get_location and process_send_venue_query; tdlib/td, `Location.cpp` and
`Venue.cpp`.
"""

import re

from telegram.constants import LocationLimit

from sandbox.content import Location, Venue
from sandbox.errors.places import (
    CoordinateIsEmpty,
    WrongLiveHeading,
    WrongLivePeriod,
    WrongLocation,
    WrongProximityRadius,
    WrongVenueLocation,
)
from sandbox.methods.delivering import deliver
from sandbox.methods.request import Request
from sandbox.wire import Json

_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?|[+-]?\.\d+")
_FOURSQUARE = ("foursquare_id", "foursquare_type")
_GOOGLE = ("google_place_id", "google_place_type")


def send_location(request: Request) -> Json:
    location = read_location(request)

    def make() -> Location:
        if not location.is_on_earth:
            raise WrongLocation
        _check_live(location)
        return location

    return deliver(request, make).draw()


def send_venue(request: Request) -> Json:
    venue = read_venue(request)

    def make() -> Venue:
        if not venue.location.is_on_earth:
            raise WrongVenueLocation
        return venue

    return deliver(request, make).draw()


def read_venue(request: Request) -> Venue:
    """Raises CoordinateIsEmpty."""
    location = _read_point(request)
    title, address = (request.parameters.text(name) for name in ("title", "address"))
    return Venue(location, title.strip(), address.strip(), _read_provider_ids(request))


def read_location(request: Request) -> Location:
    """Raises CoordinateIsEmpty. What is no number counts as 0."""
    """Raises CoordinateIsEmpty."""
    point, parameters = _read_point(request), request.parameters
    return Location(
        point.latitude,
        point.longitude,
        point.horizontal_accuracy,
        live_period_seconds=parameters.integer("live_period"),
        heading=parameters.integer("heading"),
        proximity_alert_radius=parameters.integer("proximity_alert_radius"),
    )


def _read_point(request: Request) -> Location:
    for name in ("latitude", "longitude"):
        if not request.parameters.text(name).strip():
            raise CoordinateIsEmpty(what=name)
    latitude, longitude, accuracy = (
        _read_number(request.parameters.text(name))
        for name in ("latitude", "longitude", "horizontal_accuracy")
    )
    most = float(LocationLimit.HORIZONTAL_ACCURACY)
    return Location(latitude, longitude, min(max(accuracy, 0.0), most))


def _read_number(text: str) -> float:
    found = _NUMBER.match(text.strip())
    return float(found.group()) if found else 0.0


def _check_live(location: Location) -> None:
    period = location.live_period_seconds
    shortest, longest = LocationLimit.MIN_LIVE_PERIOD, LocationLimit.MAX_LIVE_PERIOD
    if period not in (0, LocationLimit.LIVE_PERIOD_FOREVER) and not shortest <= period <= longest:
        raise WrongLivePeriod
    if not 0 <= location.heading <= LocationLimit.MAX_HEADING:
        raise WrongLiveHeading
    if not 0 <= location.proximity_alert_radius <= LocationLimit.MAX_PROXIMITY_ALERT_RADIUS:
        raise WrongProximityRadius


def _read_provider_ids(request: Request) -> tuple[tuple[str, str], ...]:
    """Foursquare's, where there are any, win over Google's."""
    for names in (_FOURSQUARE, _GOOGLE):
        given = [(name, request.parameters.text(name)) for name in names]
        if any(value for _, value in given):
            return tuple((name, value) for name, value in given if value)
    return ()
