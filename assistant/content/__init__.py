"""YAML to guides, catalogue, needs and made-up citizens; every finding with file, line and repair."""
