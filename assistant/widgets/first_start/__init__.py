"""The steps of the first start, one widget each."""
