"""English, in tables only."""
