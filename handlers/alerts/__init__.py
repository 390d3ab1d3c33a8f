"""Troubles of the program itself: organizers are told of each once, and once when it is over."""
