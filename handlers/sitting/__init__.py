"""Taking a paper, from the invitation to the receipt."""
