"""Roles: given by a link that holds once, taken away at once."""
