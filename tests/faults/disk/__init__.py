"""A disk that loses, refuses and tears what is written to it, under the real program.

`shim.c` stands between a program and the C library; `log` reads what it noted, `image` says what a
power cut would have left of it.
"""
