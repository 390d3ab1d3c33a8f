"""How the files of a contest are read, and where in them a fault lies."""
