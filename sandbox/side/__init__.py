"""The side API: plain JSON under `/sandbox/…` to make the world and to be a person in it."""
