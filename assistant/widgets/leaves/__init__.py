"""What comes beside the talk, or in its place: pure functions from what is known to what is shown."""
