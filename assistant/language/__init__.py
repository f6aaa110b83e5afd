"""Danish words: what is said about what, and by whom. Pure, and without files."""
