"""What is remembered.

`Database` runs queries; each other file holds the queries of one family as plain functions of a
SQLAlchemy connection, `tx`, that is inside a transaction. The same functions serve SQLite and
PostgreSQL.

    async with Database.opened("sqlite:///contest.db") as db:
        me = await db.read(participants.of, contest_id, "telegram:42")
        held = await db.write(attempts.start, round_id=1, participant_id=me.id, …)
"""
