"""The program: settings, command line, wiring, the clock, jobs, delivery."""
