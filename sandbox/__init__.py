"""A stand-in for Telegram: a Bot API server, a side API to be a person, and a page like a chat app.

It knows nothing of what bots do with it. `sandbox.server.Sandbox` serves it,
`sandbox.people.Client` talks to it as people do.
"""
