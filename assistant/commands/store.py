"""`medspil store`: looking a store through, copying it, and putting a copy back."""

from __future__ import annotations

import argparse
from importlib import import_module


def run(arguments: argparse.Namespace) -> int:
    """Runs one of the sub-commands. Raises UsageError and StoreError."""
    return int(import_module(f"assistant.commands.store_{arguments.action}").run(arguments))
