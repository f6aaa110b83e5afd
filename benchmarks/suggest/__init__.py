"""Suggestions measured on labelled words, side by side with the rivals in the same run."""
