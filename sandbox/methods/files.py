"""getFile, getUserProfilePhotos."""

from telegram.constants import FileSizeLimit

from sandbox.errors.files import FileIdNotSpecified, FileIsTooBig, InvalidFileId
from sandbox.methods.request import Request
from sandbox.wire import Json


def get_file(request: Request) -> Json:
    """The answer's `file_path` is fetched below `/file/bot<token>/`."""
    file_id = request.parameters.text("file_id").strip()
    if not file_id:
        raise FileIdNotSpecified
    file = request.world.files.by_id(file_id)
    if file is None:
        raise InvalidFileId
    if len(file.data) > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise FileIsTooBig
    return file.draw() | {"file_path": file.path}


def get_user_profile_photos(request: Request) -> Json:
    """Nobody here has one."""
    request.user()
    return {"total_count": 0, "photos": []}
