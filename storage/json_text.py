"""How lists and details are written into a column."""

import json


def to_json(value: object) -> str:
    """Vietnamese stays legible to whoever opens the database."""
    return json.dumps(value, ensure_ascii=False)
