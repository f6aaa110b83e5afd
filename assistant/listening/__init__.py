"""A caseworker's reply, and what kind of reply it is."""
