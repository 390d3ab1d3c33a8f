"""The rules of a contest as they are read."""
