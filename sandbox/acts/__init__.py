"""What people do: write, press, come and go, block. What they cannot do raises Impossible."""
