"""Updates of a messenger that take long, put aside so that nobody waits for them."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, LargeBinary, Named, Table, TypedColumns

from storage.column_types import Instant
from storage.tables.metadata import metadata


class UpdateAsideColumns(TypedColumns):
    """A row lives for as long as its update takes, mostly seconds."""

    messenger: Named[str] = Column(primary_key=True)
    update_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    address: Named[str]
    content: Named[bytes] = Column(LargeBinary)
    put_at: Named[datetime] = Column(Instant)


update_aside = Table("update_aside", metadata, UpdateAsideColumns)
