"""What is shown once a round is published, and what proves it."""
