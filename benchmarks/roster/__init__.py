"""How long the list of a whole province takes to come in."""
