"""What it costs to draw many certificates."""
