"""What leaves the program on paper: the citizen's own plan as text, HTML and PDF."""
