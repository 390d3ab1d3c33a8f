"""The Hội thi: teams on a stage before a jury. How marks become totals, and totals places."""
