"""What is left of a Hội thi: minutes, figures, certificates, points for the season of the units."""
