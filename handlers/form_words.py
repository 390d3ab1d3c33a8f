"""A form is read in whichever of our languages it was given out."""

from contest.names import plain
from contest.workbook.items import Form
from conversation.texts import LANGUAGES, Catalogues, Texts


def spoken(catalogues: Catalogues, form: Form) -> dict[str, str]:
    """The words of the form by what they are in other languages, plain."""
    said = [Texts.of(catalogues, language) for language in LANGUAGES[1:]]
    return {plain(t(word)): word for t in said for word in form.words()}
