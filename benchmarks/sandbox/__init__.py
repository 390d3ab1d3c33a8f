"""How many calls a second the sandbox answers, and what a large world weighs."""
