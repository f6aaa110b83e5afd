"""Danish, in tables only."""
