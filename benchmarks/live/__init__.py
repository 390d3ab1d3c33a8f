"""How a hall answers live: until everybody has the question, and when all answer at once."""
