"""WHAT IS PRINTED: sheets of paper as PDF, and pictures of them. Texts come in, bytes go out."""
