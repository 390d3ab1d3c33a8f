"""A round's paper tried at the desk before the round opens."""
