"""The file a request brings: uploaded with it, or one sent before and named by its id."""

from telegram.constants import FileSizeLimit

from sandbox.errors.files import FileIsMissing, InvalidFileId, UploadIsTooBig, UrlsAreNotFetched
from sandbox.files import StoredFile
from sandbox.methods.request import Request
from sandbox.parameters import Upload


def attached_file(request: Request, name: str, folder: str) -> StoredFile:
    """Raises FileIsMissing, InvalidFileId, UrlsAreNotFetched or UploadIsTooBig."""
    given = request.parameters.text(name)
    attached = given.removeprefix("attach://") if given.startswith("attach://") else name
    upload = request.parameters.uploads.get(attached)
    if upload is not None:
        return _keep(request, upload, folder)
    if not given or given.startswith("attach://"):
        raise FileIsMissing(what=name)
    if given.startswith(("http://", "https://")):
        raise UrlsAreNotFetched
    file = request.world.files.by_id(given)
    if file is None:
        raise InvalidFileId
    return file


def _keep(request: Request, upload: Upload, folder: str) -> StoredFile:
    photos = folder == "photos"
    most = FileSizeLimit.PHOTOSIZE_UPLOAD if photos else FileSizeLimit.FILESIZE_UPLOAD
    if len(upload.data) > most:
        raise UploadIsTooBig
    return request.world.files.keep(upload.name, upload.data, folder)
