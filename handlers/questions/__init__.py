"""The questions of weeks that have not opened: sent, looked through, corrected, taken."""
