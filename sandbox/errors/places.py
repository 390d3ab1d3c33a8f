"""Places that are nowhere on the map."""

from sandbox.errors.refusal import BadRequest


class CoordinateIsEmpty(BadRequest):
    """`what` is "latitude" or "longitude"."""

    sentence = "{what} is empty"


class WrongLocation(BadRequest):
    sentence = "wrong location specified"


class InvalidNewLocation(BadRequest):
    sentence = "invalid location specified"


class NoLiveLocationToEdit(BadRequest):
    sentence = "there is no live location in the message to edit"


class WrongVenueLocation(BadRequest):
    sentence = "wrong venue location specified"


class WrongLivePeriod(BadRequest):
    sentence = "wrong live location period specified"


class WrongLiveHeading(BadRequest):
    sentence = "wrong live location heading specified"


class WrongProximityRadius(BadRequest):
    sentence = "wrong live location proximity alert radius specified"
