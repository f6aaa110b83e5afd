"""The places of the app. Each is given what it needs when it is made, and dismisses with what was chosen."""
