"""Medspil: a conversation assistant that keeps the citizen's own words and turns them into their plan."""
