"""The rules of a contest.

No clock, no input or output, no chance of its own: everything is an argument.
"""
