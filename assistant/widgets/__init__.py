"""Things on a screen: data in, one past-tense message out."""
