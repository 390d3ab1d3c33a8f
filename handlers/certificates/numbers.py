"""Numbers of certificates are of one kind, whatever was won."""

from sqlalchemy import Connection

from storage import certificates
from storage.certificates import Issued
from storage.stage import certificates as stage_certificates
from storage.stage.certificates import IssuedAtStage

Found = Issued | IssuedAtStage


def find(tx: Connection, number: str) -> Found | None:
    """Of the weekly contest or of a Hội thi, of whichever year."""
    return certificates.find_by_number(tx, number) or stage_certificates.find_by_number(tx, number)
