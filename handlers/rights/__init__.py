"""What a person may ask about what is kept: to see it, to take it along, to have it deleted."""
