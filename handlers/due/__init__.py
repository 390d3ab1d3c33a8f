"""What the calendar makes the bot do: open, remind, close, publish.

Each is one function of a transaction: what it changes and the notices it causes are committed
together, and doing it twice is doing it once.
"""
