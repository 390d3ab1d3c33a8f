"""The host's desk: who is on stage, the clock, locking, revealing, publishing."""
