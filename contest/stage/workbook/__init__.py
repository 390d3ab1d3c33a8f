"""A Hội thi as a workbook: the form that offices fill in, read as hoithi.toml would be.

The words of the form stand in `form`, in Vietnamese; whoever draws or reads it brings those of
other languages.
"""
