"""From the citizen's words to fitting interventions, each with the words that led to it."""
