"""A time in which nothing could be received: who is told, and what is given back."""
