"""/gopy: what people write to the organizers, and what is said about it."""
