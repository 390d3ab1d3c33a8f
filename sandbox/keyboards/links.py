"""Addresses of buttons."""

from sandbox.entities.linked import linked_user_id
from sandbox.entities.links import WrongLink, check_link
from sandbox.errors.keyboards import ButtonUrlInvalid, LinkToUserNotAllowed

_NO_SITE = "Wrong HTTP URL"
_NOT_SECURE = "Only HTTPS links are allowed"


def check_url(url: str, button: str) -> str:
    """The address as it is kept; one of a user is left alone. Raises ButtonUrlInvalid."""
    user_id = linked_user_id(url)
    if user_id:
        return f"tg://user?id={user_id}"
    try:
        return check_link(url)
    except WrongLink as wrong:
        raise ButtonUrlInvalid(button=button, url=url, reason=wrong) from None


def check_https_url(url: str, button: str, place: str) -> str:
    """`place` is where no user may be linked to, as in "login URL buttons".

    Raises ButtonUrlInvalid or LinkToUserNotAllowed.
    """
    if linked_user_id(url):
        raise LinkToUserNotAllowed(place=place)
    try:
        return _check_https(url)
    except WrongLink as wrong:
        raise ButtonUrlInvalid(button=button, url=url, reason=wrong) from None


def _check_https(url: str) -> str:
    """What cannot be read as an address is said first, then what is not HTTPS, then the rest."""
    is_secure = url.lower().startswith("https://")
    try:
        link = check_link(url)
    except WrongLink as wrong:
        if str(wrong) == _NO_SITE and not is_secure:
            raise WrongLink(_NOT_SECURE) from None
        raise
    if not is_secure:
        raise WrongLink(_NOT_SECURE)
    return link
