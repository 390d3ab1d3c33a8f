"""What it costs to make the papers to hand in."""
