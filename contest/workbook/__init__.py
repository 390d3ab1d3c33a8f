"""A contest as a workbook: the form that offices fill in, and its sheets read as a contest's files.

The words of the form stand in `form`, in Vietnamese; whoever draws or reads it brings those of
other languages.
"""
