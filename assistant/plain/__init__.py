"""The same conversation in printed lines, for scripts, pipes and screen readers."""
