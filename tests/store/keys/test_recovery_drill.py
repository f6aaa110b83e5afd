"""The drill of docs/store.md: paper, the age format and a page of Python, with none of our own code."""

from __future__ import annotations

import base64
import json
import os
import struct
import subprocess
import sys
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.store.keys import changing
from tests.store.keys.helpers import ANNA, STORE, made, unlocked

PAGE = Path(__file__).parents[3] / "docs" / "recovery.py"
CASE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
SAVES = [[{"words": f"linje {number} æøå"}] for number in range(5)]


def opened_with_paper(folder: Path, paper: str, number: int) -> bytes:
    """What the stock tool does."""
    sealed = (folder / "keys" / f"{number:04}.age").read_bytes()
    return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(paper)]))


def sealed(key: bytes, data: bytes, bound: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, data, bound)


def journal_of(told: dict[str, Any]) -> bytes:
    """A case as the document says it lies on disk."""
    store, generation, store_key = told["store"], told["generation"], base64.b64decode(told["key"])
    wrapping = HKDF(SHA256(), 32, salt=None, info=f"medspil {store} journals".encode()).derive(store_key)
    key = os.urandom(32)
    wrapped = sealed(wrapping, key, f"medspil 1 {store} {generation} {CASE}".encode())
    header = {"name": CASE, "generation": generation, "key": base64.b64encode(wrapped).decode()}
    line = json.dumps(header).encode()
    data = b"MEDSPIL\x01" + struct.pack(">H", len(line)) + line
    before = sha256(data).digest()
    for number, save in enumerate(SAVES, 1):
        frame = sealed(key, json.dumps(save).encode(), f"{CASE} {number} ".encode() + before)
        data += struct.pack(">II", len(frame), zlib.crc32(f"{len(frame)} {number}".encode())) + frame
        before = frame[-16:]
    return data


def read_by_page(folder: Path, *paths: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-I", PAGE, *paths], cwd=folder, capture_output=True, check=False)


def printed(output: bytes) -> list[object]:
    found, rest, decoder = [], output.decode().strip(), json.JSONDecoder()
    while rest:
        value, end = decoder.raw_decode(rest)
        found.append(value)
        rest = rest[end:].strip()
    return found


@pytest.mark.parametrize("generation", [1, 2])
def test_a_case_is_read_with_the_paper_alone(tmp_path: Path, generation: int) -> None:
    _, paper = made(tmp_path)
    changing.rekey(tmp_path, unlocked(tmp_path))
    keys = [tmp_path / "0001.json", tmp_path / "0002.json"]
    for number, path in enumerate(keys, 1):
        path.write_bytes(opened_with_paper(tmp_path, paper.text, number))
    case = tmp_path / "the.case"
    case.write_bytes(journal_of(json.loads(keys[generation - 1].read_bytes())))

    done = read_by_page(tmp_path, *keys, case)
    assert (printed(done.stdout), done.stderr) == (SAVES, b"")

    case.write_bytes(case.read_bytes()[:-1])
    done = read_by_page(tmp_path, *keys, case)
    assert printed(done.stdout) == SAVES[:-1]
    assert "ikke helt" in done.stderr.decode()


def test_the_page_opens_what_our_own_ring_wraps(tmp_path: Path) -> None:
    ring, paper = made(tmp_path)
    told = json.loads(opened_with_paper(tmp_path, paper.text, 1))
    page: dict[str, Any] = {"__name__": "page"}
    exec(PAGE.read_text(encoding="utf-8"), page)
    key, wrapped = ring.new_journal_key(CASE)
    header = {"name": CASE, "generation": 1, "key": base64.b64encode(wrapped.sealed)}
    assert page["journal_key"](header, {1: told}) == key


def test_the_paper_opens_the_store_key_as_the_document_says(tmp_path: Path) -> None:
    _, paper = made(tmp_path)
    told = json.loads(opened_with_paper(tmp_path, paper.text, 1))
    assert (told["store"], told["generation"], len(base64.b64decode(told["key"]))) == (STORE, 1, 32)
    assert set(told["readers"]) == {"anna"}
    assert told["recovery"] == str(pyrage.x25519.Identity.from_str(paper.text).to_public())


def test_a_passphrase_opens_the_identity_as_the_document_says(tmp_path: Path) -> None:
    made(tmp_path)
    told = json.loads((tmp_path / "people" / "anna.json").read_bytes())
    salt, sealed_identity = base64.b64decode(told["salt"]), base64.b64decode(told["identity"])
    key = Argon2id(
        salt=salt, length=32, iterations=told["passes"], lanes=told["lanes"], memory_cost=told["memory"]
    ).derive(ANNA.encode())
    facts = {name: told[name] for name in told if name not in ("identity", "format", "checksum")}
    bound = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    inside = json.loads(AESGCM(key).decrypt(sealed_identity[:12], sealed_identity[12:], bound))
    assert opened_with_paper(tmp_path, inside["identity"], 1)
