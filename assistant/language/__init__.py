"""Words in Danish and other languages: what is said about what, and by whom. Pure, and without files."""
