"""What happened to one citizen, in order, and what it adds up to."""
