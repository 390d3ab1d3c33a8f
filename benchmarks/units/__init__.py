"""Finding a unit among thousands, and the units' tables over a million papers."""
