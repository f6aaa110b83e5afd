"""What may be typed after `medspil`, and the help for it, in Danish."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from assistant.errors import UsageError

ABOUT = """Medspil fører en samtale med borgeren i centrum og gør borgerens egne ord til borgerens egen plan.

Uden en kommando åbner Medspil på hele skærmen."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks Danish and ends with 2 on what it does not understand."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"add_help": False, "allow_abbrev": False, **settings})

    def error(self, message: str) -> NoReturn:
        raise UsageError("Kommandoen kan ikke forstås.", in_danish(message), f"Se: {self.prog} --help")

    def print_help(self, file: Any = None) -> None:
        """Prints where argparse would let a full disk pass in silence."""
        print(self.format_help(), end="", file=file)

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
        ("ignored explicit argument", "skal ikke have en værdi:"),
        ("choose from", "vælg en af"),
        ("one of the arguments", "Vælg en af:"),
        (" is required", ""),
        ("argument ", ""),
    ):
        message = message.replace(english, danish)
    return message


def _shared(default: object) -> Parser:
    shared = Parser()
    shared.add_argument("-h", "--help", action="help", help="vis denne hjælp")
    shared.add_argument("--store", metavar="MAPPE", default=default, help="hvor sagerne ligger")
    shared.add_argument("--content", metavar="MAPPE", default=default, help="mappen med guider og vifte")
    shared.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="NUMMER",
        default=default,
        help="læs adgangssætningen fra en åben fil; ellers MEDSPIL_PASSPHRASE, eller der spørges",
    )
    return shared


def build() -> Parser:
    """The parser of all commands; `--store` and `--content` may stand before or after each."""
    parser = Parser(
        prog="medspil",
        description=ABOUT,
        parents=[_shared(None)],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="vis versionen")
    commands = parser.add_subparsers(
        dest="command", metavar="KOMMANDO", title="Kommandoer", parser_class=Parser
    )
    for name, does, arguments in _COMMANDS:
        shared = _shared(argparse.SUPPRESS)
        arguments(commands.add_parser(name, help=does, description=does, parents=[shared]))
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


def _access(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("alias", nargs="?", metavar="NAVN", help="borgerens kaldenavn; ellers alle sager")
    parser.add_argument("--json", action="store_true", help="ét JSON-objekt for hver gang")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("alias", metavar="NAVN", help="borgerens kaldenavn")
    parser.add_argument("--html", metavar="FIL", help="en side til at læse og skrive ud; - er skærmen")
    parser.add_argument("--json", metavar="FIL", help="alt, som det er gemt; - er skærmen")


def _redact(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("alias", metavar="NAVN", help="borgerens kaldenavn")
    parser.add_argument("--line", nargs="+", metavar="LINJE", help="numre eller koder fra listen")
    parser.add_argument("--yes", action="store_true", help="spørg ikke, om det er rigtigt")


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


def _store(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", metavar="HVAD", title="Du kan", parser_class=Parser, required=True
    )
    for name, does, arguments in _STORE:
        shared = _shared(argparse.SUPPRESS)
        arguments(actions.add_parser(name, help=does, description=does, parents=[shared]))


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="ét JSON-objekt for hvert fund")


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAPPE", help="hvor kopien skal ligge, helst på et andet drev")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", metavar="KOPI", help="mappen med sikkerhedskopien")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--to", metavar="MAPPE", help="læg alle sager i en ny mappe")
    how.add_argument("--case", metavar="SAG", help="hent kun denne sag, ved navn eller kode")
    parser.add_argument("--replace", action="store_true", help="også når sagen er her og kan læses")


def _erase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("alias", metavar="SAG", help="borgerens kaldenavn, sagens kode eller dens fil")
    parser.add_argument("--yes", action="store_true", help="spørg ikke først")
    parser.add_argument("--receipt", metavar="FIL", help="gem også kvitteringen som tekst")


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="", metavar="NAVN", help="dit navn")


def _recover(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="", metavar="NAVN", help="dit navn")
    parser.add_argument("--key", metavar="FIL", help="filen med gendannelsesnøglen; ellers spørges der")


_STORE = (
    ("init", "Gør en ny mappe klar, låst med en adgangssætning.", _init),
    ("verify", "Se efter, om alle sager er hele.", _verify),
    ("backup", "Lav en sikkerhedskopi af alle sager.", _backup),
    ("restore", "Læg en sikkerhedskopi tilbage, hele den eller en enkelt sag.", _restore),
    ("rekey", "Lås med en ny nøgle fra nu af.", lambda parser: None),
    ("recover", "Lav en ny adgangssætning med gendannelsesnøglen.", _recover),
)
_COMMANDS = (
    ("play", "Spil skrevne samtaler uden skærm, og se udskrift, mål og plan.", _play),
    ("plan", "Min plan for en borger: på papir eller som tekst.", _plan),
    ("access", "Hvem har åbnet, læst eller kopieret en sag?", _access),
    ("export", "Alt om en borger: en side at læse og en fil til andre systemer.", _export),
    ("redact", "Fjern borgerens ord fra sagen for altid.", _redact),
    ("suggest", "Hvad kan der være i viften til disse ord?", _suggest),
    ("check", "Se efter fejl i guider, vifte og de andre filer.", _check),
    ("content", "Indholdet: content copy MAPPE laver en kopi, der kan rettes i.", _content),
    ("store", "Pas på sagerne: gør klar, se efter, tag kopier, skift nøgle.", _store),
    ("erase", "Slet en sag for altid, med kvittering.", _erase),
)
