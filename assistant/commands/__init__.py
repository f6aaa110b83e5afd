"""One module a command; each has `run(arguments)` and gives the exit code."""
