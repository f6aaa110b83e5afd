"""Whatever form a secret is planted in and wherever it lies, it is found; and nothing else is."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.torture.needles import SHORTEST, Needles, forms_of_key, forms_of_word

WORD = "kanariefuglqxjwvzkrt"
FORMS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": bytes,
    "UTF-16": lambda data: data.decode().encode("utf-16-le"),
    "hex": lambda data: data.hex().encode(),
    "HEX": lambda data: data.hex().upper().encode(),
    "base64": base64.b64encode,
    "base64 for addresses": base64.urlsafe_b64encode,
}


def looking_for(*forms: frozenset[bytes]) -> Needles:
    needles = Needles()
    for each in forms:
        needles.add(each)
    return needles


@given(
    before=st.binary(max_size=20), after=st.binary(max_size=20), form=st.sampled_from(sorted(FORMS.keys()))
)
def test_a_word_is_found_in_every_form_and_place(before: bytes, after: bytes, form: str) -> None:
    data = before + FORMS[form](WORD.encode()) + after + bytes(8)
    assert looking_for(forms_of_word(WORD)).found(data)


@given(
    key=st.binary(min_size=32, max_size=32),
    before=st.binary(max_size=9),
    after=st.binary(max_size=9),
    form=st.sampled_from(("as it is", "hex", "HEX", "base64", "base64 for addresses")),
)
def test_a_key_is_found_among_what_is_written_with_it(
    key: bytes, before: bytes, after: bytes, form: str
) -> None:
    data = b"\x01" + FORMS[form](before + key + after) + bytes(8)
    assert looking_for(forms_of_key(key)).found(data)


def test_only_what_is_there_whole_is_found() -> None:
    needles = looking_for(forms_of_word(WORD), forms_of_word("andenfuglqxjwvzkrtpm"))
    assert needles.found(f"{WORD} og {WORD}        ".encode()) == {WORD.encode()}
    assert not needles.found(f"{WORD[:-1]} {WORD[1:]} {'ord ' * 400}".encode())
    assert not needles.found(bytes(4096))


def test_a_needle_that_could_slip_through_is_refused() -> None:
    with pytest.raises(ValueError, match="14"):
        Needles().add({b"x" * (SHORTEST - 1)})
