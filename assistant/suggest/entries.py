"""What suggestions need to know of the interventions in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.content.catalogue import Intervention
from assistant.suggest.answer import Situation

_NEWBORN: Final = 0
_OLDEST: Final = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """Id, title, the needs it answers (the most central first), its tracks, and ages in whole years, both included."""

    id: str
    title: str
    needs: tuple[str, ...]
    tracks: tuple[str, ...]
    youngest: int = _NEWBORN
    oldest: int = _OLDEST

    def is_open(self, situation: Situation) -> bool:
        """Whether it is for the citizen, and not chosen already."""
        return (
            (situation.track is None or situation.track in self.tracks)
            and self.id not in situation.chosen
            and (situation.age is None or self.youngest <= situation.age <= self.oldest)
        )


def entry_of(intervention: Intervention) -> Entry:
    """The intervention as an entry."""
    group = intervention.target_group
    return Entry(
        id=intervention.id,
        title=intervention.title,
        needs=intervention.needs,
        tracks=tuple(track.value for track in intervention.tracks),
        youngest=_NEWBORN if group.from_age is None else group.from_age,
        oldest=_OLDEST if group.to_age is None else group.to_age,
    )
