"""What is remembered of a Hội thi: one file for each thing that happens at it."""
