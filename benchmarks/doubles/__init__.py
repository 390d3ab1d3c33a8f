"""What looking for doubles costs in a round of 27,000 papers, and how many it finds by chance."""
