"""A contest made piece by piece: its files as values that are changed and written again."""
