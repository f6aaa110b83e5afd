"""The keys of a store: who may open it, and what its files are sealed with."""
