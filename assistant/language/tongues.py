"""The languages that a lexicon may be in, by their codes."""

from __future__ import annotations

from typing import Final

from assistant.language.danish.tongue import DANISH
from assistant.language.english.tongue import ENGLISH
from assistant.language.tongue import Tongue

TONGUES: Final[dict[str, Tongue]] = {"da": DANISH, "en": ENGLISH}
