"""`medspil content copy`: the shipped content, to be made one's own."""

from __future__ import annotations

import argparse
from pathlib import Path


def run(arguments: argparse.Namespace) -> int:
    """Copies the content and says what to do next. Raises ContentError when it cannot be copied."""
    from assistant.commands.showing import typed
    from assistant.content.copying import copy_content

    folder = Path(arguments.folder).expanduser()
    files = copy_content(folder)
    print(f"Nu ligger der {len(files)} filer i {folder}. De er jeres egne, og I kan rette i dem.")
    print(f"Brug dem:      medspil --content {typed(folder)}")
    print(f"Se efter fejl: medspil check {typed(folder)}")
    return 0
