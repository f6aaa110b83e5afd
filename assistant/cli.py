"""The command line: what may be typed, and which command it runs. Each command is imported when it is run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from assistant.errors import MedspilError, UsageError

ABOUT = """Medspil fører en samtale med borgeren i centrum og gør borgerens egne ord til borgerens egen plan.

Uden en kommando åbner Medspil på hele skærmen."""
WITHOUT_TERMINAL = "play, plan, suggest, check og content copy"


class Parser(argparse.ArgumentParser):
    """A parser that speaks Danish and ends with 2 on what it does not understand."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("Kommandoen kan ikke forstås.", in_danish(message), f"Se: {self.prog} --help")

    def format_help(self) -> str:
        text = super().format_help()
        for english, danish in (
            ("usage: ", "Brug: "),
            ("positional arguments:", "Angiv:"),
            ("options:", "Valg:"),
        ):
            text = text.replace(english, danish, 1)
        return text


def in_danish(message: str) -> str:
    """argparse's own words for a mistake, in Danish."""
    for english, danish in (
        ("the following arguments are required:", "Der mangler:"),
        ("unrecognized arguments:", "Det kender jeg ikke:"),
        ("expected one argument", "der mangler en værdi"),
        ("expected at least one argument", "der mangler mindst en værdi"),
        ("not allowed with argument", "kan ikke bruges sammen med"),
        ("invalid choice:", "kan ikke vælges:"),
        ("choose from", "vælg en af"),
        ("one of the arguments", "en af disse"),
        ("is required", "skal med"),
        ("argument ", ""),
    ):
        message = message.replace(english, danish)
    return message


def _shared(default: object) -> Parser:
    shared = Parser(add_help=False)
    shared.add_argument("--store", metavar="MAPPE", default=default, help="hvor sagerne ligger")
    shared.add_argument("--content", metavar="MAPPE", default=default, help="mappen med guider og vifte")
    return shared


def build() -> Parser:
    """The parser of all commands; `--store` and `--content` may stand before or after each."""
    parser = Parser(
        prog="medspil",
        description=ABOUT,
        parents=[_shared(None)],
        add_help=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("-h", "--help", action="help", help="vis denne hjælp")
    parser.add_argument("--version", action="store_true", help="vis versionen")
    commands = parser.add_subparsers(
        dest="command", metavar="KOMMANDO", title="Kommandoer", parser_class=Parser
    )
    for name, does, arguments in _COMMANDS:
        command = commands.add_parser(
            name, help=does, description=does, parents=[_shared(argparse.SUPPRESS)], add_help=False
        )
        command.add_argument("-h", "--help", action="help", help="vis denne hjælp")
        arguments(command)
    return parser


def _play(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FIL", help="en skrevet samtale (YAML)")
    parser.add_argument("--json", action="store_true", help="ét JSON-objekt for hver samtale")


def _plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("alias", metavar="NAVN", help="borgerens kaldenavn")
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--pdf", metavar="FIL", help="gem som PDF")
    form.add_argument("--html", metavar="FIL", help="gem som HTML til udskrift")
    form.add_argument("--text", action="store_true", help="vis som tekst")


def _suggest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs="?", default="-", metavar="ORD", help="det, borgeren siger; - læser linjer"
    )
    parser.add_argument("--track", choices=("job", "uddannelse"), metavar="SPOR", help="job eller uddannelse")
    parser.add_argument("--json", action="store_true", help="ét JSON-objekt for hver linje")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="STI", help="filer eller mapper; ellers mappen i brug")
    parser.add_argument("--json", action="store_true", help="ét JSON-objekt for hvert fund")


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("copy",), metavar="copy", help="lav en kopi, der kan rettes i")
    parser.add_argument("folder", metavar="MAPPE", help="hvor kopien skal ligge")


_COMMANDS = (
    ("play", "Spil skrevne samtaler uden skærm, og se udskrift, mål og plan.", _play),
    ("plan", "Min plan for en borger: på papir eller som tekst.", _plan),
    ("suggest", "Hvad kan der være i viften til disse ord?", _suggest),
    ("check", "Se efter fejl i guider, vifte og de andre filer.", _check),
    ("content", "Indholdet: content copy MAPPE laver en kopi, der kan rettes i.", _content),
)


def run(argv: Sequence[str]) -> int:
    """Runs one command. Gives 0, 1 when something failed, or 2 when the command was not understood."""
    try:
        arguments = build().parse_args(argv)
        if arguments.version:
            return _version()
        if arguments.command is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise _no_terminal()
        return int(import_module(f"assistant.commands.{arguments.command or 'talk'}").run(arguments))
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except MedspilError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return 130


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
