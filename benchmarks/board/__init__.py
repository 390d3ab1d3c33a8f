"""How far the scoreboard is behind a reveal while judges mark and a thousand people look at it."""
