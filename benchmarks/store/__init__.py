"""How long keeping takes, beside what others use for it."""
