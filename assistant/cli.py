"""The command line: runs one command, and says in Danish what went wrong. Each is imported when it is run."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper

from assistant.errors import MedspilError, UsageError, because

WITHOUT_TERMINAL = "play, plan, access, export, redact, erase, suggest, check, content copy og store"


def run(argv: Sequence[str]) -> int:
    """Runs one command. Gives 0, 1 when something failed, or 2 when the command was not understood."""
    _in_utf8()
    try:
        code = _obey(argv)
        if sys.stdout:
            sys.stdout.flush()
        return code
    except UsageError as error:
        return _failed(error, 2)
    except MedspilError as error:
        return _failed(error, 1)
    except BrokenPipeError:
        _hush()
        return 1
    except OSError as error:
        _hush()
        return _failed(_unforeseen(error), 1)
    except KeyboardInterrupt:
        return 130


def _obey(argv: Sequence[str]) -> int:
    if not argv and _is_terminal():  # the app is there sooner when there is nothing to understand
        from assistant.commands import talk

        return talk.run(talk.NOTHING_TYPED)
    from assistant.commands.arguments import build

    try:
        arguments = build().parse_args(argv)
    except SystemExit:  # --help has been printed
        return 0
    if arguments.version:
        return _version()
    if arguments.command is None and not _is_terminal():
        raise _no_terminal()
    return int(import_module(f"assistant.commands.{arguments.command or 'talk'}").run(arguments))


def _is_terminal() -> bool:
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _in_utf8() -> None:
    """Output is UTF-8 everywhere, and no letter of a person or a file name can stop it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _failed(error: MedspilError, code: int) -> int:
    """Says what happened on standard error, without signs that steer a terminal."""
    if sys.stderr:
        steering = {sign: None for sign in (*range(0x20), *range(0x7F, 0xA0)) if sign not in b"\n\t"}
        print(str(error).translate(steering), file=sys.stderr)
    return code


def _unforeseen(error: OSError) -> MedspilError:
    place = f" Det gælder {error.filename}." if error.filename else ""
    return MedspilError("Det lykkedes ikke.", because(error) + place, "Når det er på plads, så prøv igen.")


def _hush() -> None:
    """Nobody reads standard output any more; what is left of it goes nowhere."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version() -> int:
    from importlib.metadata import version

    print(f"medspil {version('medspil')}")
    return 0


def _no_terminal() -> UsageError:
    return UsageError(
        "Medspil skal bruge en terminal til hele skærmen.",
        "Her er ingen at tegne på eller skrive i.",
        f"Åbn en terminal, og skriv medspil. Uden terminal virker: {WITHOUT_TERMINAL}.",
    )
