"""What the files of a content folder may point at in each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.guides import Guide
from assistant.content.library import CLOSING
from assistant.content.municipality import Municipality
from assistant.content.papers import Kind, Paper


@dataclass
class Known:
    """The readable files. What cannot be read is None, and nothing is said about what points at it."""

    catalogue: Catalogue | None = None
    needs: Needs | None = None
    municipality: Municipality | None = None
    guides: dict[str, Guide] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    @property
    def interventions(self) -> set[str] | None:
        return {entry.id for entry in self.catalogue.interventions} if self.catalogue else None

    @property
    def need_names(self) -> dict[str, str] | None:
        """Names of the needs by id."""
        return {need.id: need.name for need in self.needs.needs} if self.needs else None

    @property
    def log_types(self) -> set[str] | None:
        return {kind.id for kind in self.municipality.log_types} if self.municipality else None

    def steps(self, guide: str) -> set[str] | None:
        """The steps that a conversation from a guide may go to; None when the guide cannot be read."""
        own, closing = self.guides.get(guide), self.guides.get(CLOSING)
        if own is None or closing is None:
            return None
        return {step.id for step in own.steps} | {f"{CLOSING}/{step.id}" for step in closing.steps}


def known(papers: Iterable[Paper]) -> Known:
    """What the files hold together; a later file takes the place of an earlier one."""
    found = Known()
    for paper in papers:
        model = paper.model
        if isinstance(model, Catalogue):
            found.catalogue = model
        elif isinstance(model, Needs):
            found.needs = model
        elif isinstance(model, Municipality):
            found.municipality = model
        elif isinstance(model, Guide):
            found.guides[model.id] = model
        elif paper.kind in (Kind.GUIDE, None):
            found.broken.add(paper.path.stem)
    return found
