"""The walk through a guide: pure, given the case, the time and the ids."""
