"""A list of people that an organizer sent: read, compared, taken over."""
