"""How long it takes to correct a wrong key where a million papers have been handed in."""
