"""A contest made from a chat: its draft, what is checked and shown of it, its publication."""
