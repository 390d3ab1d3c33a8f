"""Nothing is lost when things break: each file breaks one thing on purpose and counts afterwards.

A test is the short form of a program: `python -m tests.faults.NAME --help` runs the long one,
`make faults` all of them. Figures are in docs/reliability.md.
"""
