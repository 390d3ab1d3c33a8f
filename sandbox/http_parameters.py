"""Parameters out of an HTTP request: query, JSON, urlencoded or multipart form."""

from starlette.datastructures import UploadFile
from starlette.requests import Request

from sandbox.errors.formatting import CannotParse
from sandbox.parameters import Parameters, Upload
from sandbox.wire import JsonObject, read_json

_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


async def read_parameters(request: Request) -> Parameters:
    """What stands in the body wins over the query. Raises CannotParse."""
    values: JsonObject = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return Parameters(values | await _read_json(request))
    if kind in _FORMS:
        return await _read_form(request, values)
    return Parameters(values)


async def _read_json(request: Request) -> JsonObject:
    body = await request.body()
    if not body:
        return {}
    try:
        read = read_json(body)
    except ValueError:
        raise CannotParse(what="Can't parse request: Can't parse JSON object") from None
    if not isinstance(read, dict):
        raise CannotParse(what="Can't parse request: Can't parse JSON object")
    return read


async def _read_form(request: Request, values: JsonObject) -> Parameters:
    uploads: dict[str, Upload] = {}
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                uploads[name] = Upload(value.filename or name, await value.read())
            else:
                values[name] = value
    return Parameters(values, uploads)
