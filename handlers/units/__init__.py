"""Units: found, followed and chased by their focal points, counted."""
