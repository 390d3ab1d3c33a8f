"""A unit's certificates on its desk: whoever looks after it may have them again."""

from contest.units import Unit
from conversation.action.certificates import GetCertificate
from conversation.screen import Choice, Row
from handlers.visit import Visit
from storage import certificates


async def rows(visit: Visit, unit: Unit) -> tuple[Row, ...]:
    """One for each that holds, also of units whose place it took; () where there are none."""
    codes = [unit.code, *visit.stored.contest.units.taken_over(unit.code)]
    held = await visit.database.read(certificates.of_units, visit.stored.id, codes)
    return tuple(
        (Choice(visit.t("Giấy chứng nhận: {prize}", prize=each.prize), GetCertificate(each.id)),)
        for each in held
    )
