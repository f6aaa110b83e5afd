"""The suggester of the content in use is compiled once, and again when a file has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.copying import copy_content
from assistant.content.folder import CATALOGUE, NEEDS, Folder, shipped_folder
from assistant.content.library import Library
from assistant.errors import ContentError
from assistant.suggest import opening
from assistant.suggest.answer import Heard
from assistant.suggest.opening import open_suggester

SMALL = {
    "needs.yaml": """
format: 1
udgave: 1
behov:
  - id: gaeld
    navn: gæld
    siger: [gæld, skylder penge]
småsnak: [hej]
""",
    "sentences.yaml": """
format: 1
udgave: 1
behov:
  gaeld: [fogeden kom i går]
ingenting: [bussen kom for sent]
""",
    "indsatsvifte.yaml": """
format: 1
udgave: 1
indsatser:
  - id: penge
    titel: Gæld og budget
    område: social
    hvad: Du får hjælp til dine penge.
    kan_føre_til: Det bliver lettere.
    ord: [rykker, regning, kviklån]
    behov: [gaeld]
    spor: [uddannelse, job]
    målgruppe: {beskrivelse: Til dig.}
    bestemmer: Du bestemmer.
    log_type: andet
    tjekket: {dato: 2026-11-01, af: Medspil}
""",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "indhold"
    folder.mkdir()
    for name, text in SMALL.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def suggestions(folder: Path, words: str) -> list[str]:
    suggester = open_suggester(Library(Folder(folder, shipped_folder())))
    return [each.id for each in suggester.suggest([Heard("1", words)]).suggestions]


@pytest.mark.usefixtures("own_cache")
def test_the_second_time_nothing_is_compiled(
    content: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert suggestions(content, "jeg skylder penge") == ["penge"]
    assert len(list((own_home / "cache").iterdir())) == 2
    monkeypatch.setattr(opening, "_spoken", lambda _: pytest.fail("compiled again"))
    monkeypatch.setattr(opening, "_offered", lambda _: pytest.fail("compiled again"))
    assert suggestions(content, "jeg skylder penge") == ["penge"]


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (NEEDS, "skylder penge", "hænger i en tråd", "det hele hænger i en tråd"),
        (CATALOGUE, "rykker,", "sjippetov,", "et sjippetov"),
    ],
)
@pytest.mark.usefixtures("own_cache")
def test_a_changed_file_is_read_again(content: Path, name: str, old: str, new: str, words: str) -> None:
    assert suggestions(content, words) == []
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new), encoding="utf-8")
    assert suggestions(content, words) == ["penge"]


@pytest.mark.usefixtures("own_cache")
def test_changed_sentences_are_learned_from_anew(content: Path, own_home: Path) -> None:
    suggestions(content, "hej")
    (content / "sentences.yaml").write_text(
        SMALL["sentences.yaml"].replace("fogeden", "manden"), encoding="utf-8"
    )
    suggestions(content, "hej")
    spoken = [path.read_text(encoding="utf-8") for path in (own_home / "cache").glob("ord-*")]
    assert sorted("manden" in text for text in spoken) == [False, True]


@pytest.mark.usefixtures("own_cache")
def test_damage_to_what_is_kept_changes_nothing(content: Path, own_home: Path) -> None:
    before = suggestions(content, "jeg skylder penge og har fået en rykker")
    for path in (own_home / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-9])
    assert suggestions(content, "jeg skylder penge og har fået en rykker") == before == ["penge"]


@pytest.mark.usefixtures("own_cache")
def test_a_file_with_faults_is_told_as_ever(content: Path) -> None:
    suggestions(content, "hej")
    (content / NEEDS).write_text("behov: [", encoding="utf-8")
    with pytest.raises(ContentError):
        suggestions(content, "hej")


def test_a_copy_of_what_ships_gives_the_same(tmp_path: Path) -> None:
    copy_content(tmp_path / "kopi")
    words = "jeg tør ikke åbne mine rudekuverter"
    assert suggestions(tmp_path / "kopi", words) == suggestions(shipped_folder(), words) != []
