"""editMessageLiveLocation, stopMessageLiveLocation.

Source: `Client.cpp`, process_edit_message_live_location_query; tdlib/td, `MessagesManager.cpp`,
edit_message_live_location.
"""

from dataclasses import replace

from sandbox.content import Location
from sandbox.errors.places import InvalidNewLocation, NoLiveLocationToEdit
from sandbox.messages import Message
from sandbox.methods.editing import change_message, message_to_edit, read_new_buttons
from sandbox.methods.places import read_location
from sandbox.methods.request import Request
from sandbox.wire import Json


def edit_message_live_location(request: Request) -> Json:
    """Without a new period the old one goes on."""
    new = read_location(request)
    markup = read_new_buttons(request)
    message = message_to_edit(request)
    old = _live_location(message)
    if not new.is_on_earth:
        raise InvalidNewLocation
    period = new.live_period_seconds or old.live_period_seconds
    return change_message(request, message, replace(new, live_period_seconds=period), markup)


def stop_message_live_location(request: Request) -> Json:
    """It stays where it was last."""
    markup = read_new_buttons(request)
    message = message_to_edit(request)
    old = _live_location(message)
    stopped = Location(old.latitude, old.longitude, old.horizontal_accuracy)
    return change_message(request, message, stopped, markup)


def _live_location(message: Message) -> Location:
    content = message.content
    if not isinstance(content, Location) or not content.is_live:
        raise NoLiveLocationToEdit
    return content
