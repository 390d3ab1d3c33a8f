"""Complaints about published results: made by who took part, decided by the organizers in time."""
