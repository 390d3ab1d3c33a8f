"""Ideas for simpler procedures: handed in, read and marked by the jury, collected in one file."""
