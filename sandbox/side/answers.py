"""How the side API answers: JSON, or `{"error": why}` with 400 or 404."""

from starlette.responses import Response

from sandbox.wire import JsonObject, write_json


def answer_json(content: JsonObject, status: int = 200) -> Response:
    return Response(write_json(content), status, media_type="application/json")


def answer_error(reason: object, status: int = 400) -> Response:
    return answer_json({"error": str(reason)}, status)
