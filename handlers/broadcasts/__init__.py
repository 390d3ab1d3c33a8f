"""What organizers send to many."""
