"""What an operator can do: one file a command, or a few that belong together."""
