"""Lists of people that offices send: compared with what is kept, shown, taken over."""
