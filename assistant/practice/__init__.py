"""Made-up citizens to practise with."""
