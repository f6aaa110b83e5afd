"""An older backup is put back: is every word there that was not erased or left out since, and no other?"""

from __future__ import annotations

from assistant.errors import Erased
from assistant.store.copies import Copy
from assistant.store.disk import DiskStore
from assistant.store.forgetting import NOTHING, Forgotten
from assistant.store.looks import Deed, Look
from assistant.store.restoring import Restoring
from benchmarks.torture.figures import Control, Figure
from benchmarks.torture.lived import BACK, Lived
from benchmarks.torture.place import START
from benchmarks.torture.sealed import PERSON
from benchmarks.torture.told import words_in


def coming_back(lived: Lived) -> list[Figure]:
    """Beside it, the same backup put back by somebody who does not know what was erased since."""
    back = _words(lived.sealed.opened(lived.home / BACK), lived)
    blind = _words(_put_back_blindly(lived), lived)
    gone = _gone(lived)
    kept = frozenset[str]().union(*(case.words for case in lived.cases)) - gone
    control = Control("store here not known", len(blind & gone), len(gone))
    return [
        Figure("erased or left out, and back", len(back & gone), len(gone), "words", (control,)),
        Figure("kept, and not back", len(kept - back), len(kept), "words"),
    ]


def _gone(lived: Lived) -> frozenset[str]:
    left_out = (case.left_out_words for case in lived.left_out)
    erased = (case.words for case in lived.erased)
    return frozenset[str]().union(*left_out, *erased)


def _words(store: DiskStore, lived: Lived) -> frozenset[str]:
    """All that can be read or seen in the list."""
    found = {heading.alias for heading in store.list()}
    for case in lived.cases:
        try:
            found |= words_in(store.read(case.case))
        except Erased:
            continue
    return frozenset(found)


def _put_back_blindly(lived: Lived) -> DiskStore:
    sealed, to = lived.sealed, lived.home / "blindly"
    copy = Copy(lived.older, sealed.ring)
    forgotten = Forgotten(copy, NOTHING, sealed.ring)
    Restoring(copy, sealed.ring, forgotten, sealed.folder).restore(to, Look(START, PERSON, Deed.RESTORED, ""))
    return sealed.opened(to)
