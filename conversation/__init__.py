"""Words shared by handlers and messengers: what came in, what can be done, what is shown."""
