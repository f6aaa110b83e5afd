"""Read a case without Medspil: `python recovery.py 0001.json 0002.json ... the.case`.

Each `.json` is a store key, opened by the stock tool: `age -d -i recovery.txt -o 0001.json keys/0001.age`, where
`recovery.txt` holds the recovery key alone. This page needs nothing but Python and `cryptography`.
"""

import base64
import hashlib
import json
import struct
import sys
import zlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def opened(key, sealed, bound):
    """What was sealed with AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag."""
    return AESGCM(key).decrypt(sealed[:12], sealed[12:], bound)


def journal_key(header, store_keys):
    """The journal's own key, wrapped under the store key of its generation."""
    name, generation = header["name"], header["generation"]
    store_key = store_keys[generation]
    store = store_key["store"]
    info = f"medspil {store} journals".encode()
    wrapping = HKDF(SHA256(), 32, salt=None, info=info).derive(base64.b64decode(store_key["key"]))
    bound = f"medspil 1 {store} {generation} {name}".encode()
    return opened(wrapping, base64.b64decode(header["key"]), bound)


def saves(journal, store_keys):
    """Each save of a journal, in order. A frame at the end that is not whole was never acknowledged."""
    (size,) = struct.unpack_from(">H", journal, 8)
    at = 10 + size
    header = json.loads(journal[10:at])
    key, number, before = journal_key(header, store_keys), 1, hashlib.sha256(journal[:at]).digest()
    while at + 8 <= len(journal):
        length, checksum = struct.unpack_from(">II", journal, at)
        sealed = journal[at + 8 : at + 8 + length]
        if checksum != zlib.crc32(b"%d %d" % (length, number)) or len(sealed) < length:
            sys.stderr.write(f"Det, der følger efter gem nummer {number - 1}, er ikke helt.\n")
            return
        yield json.loads(opened(key, sealed, f"{header['name']} {number} ".encode() + before))
        at, number, before = at + 8 + length, number + 1, sealed[-16:]


def main(*paths):
    *keys, journal = map(Path, paths)
    store_keys = {told["generation"]: told for told in (json.loads(path.read_bytes()) for path in keys)}
    data = journal.read_bytes()
    if data[:8] != b"MEDSPIL\x01":
        sys.exit(f"{journal} er ikke en sag, som denne side kan læse.")
    for save in saves(data, store_keys):
        sys.stdout.buffer.write(json.dumps(save, ensure_ascii=False, indent=2).encode() + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
