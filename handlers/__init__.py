"""What the bot answers: a room for each thing people do, a file a journey.

Handlers look things up, ask the rules, write, and return the screen to show; they send nothing.
"""
