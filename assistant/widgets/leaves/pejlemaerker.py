"""What the two have been around: the nine pejlemærker, in sentences and never as a score."""

from __future__ import annotations

from textual.content import Content

from assistant.content.municipality import Municipality
from assistant.conversation.looking import Reached, pejlemaerker
from assistant.conversation.walk import Walk
from assistant.widgets.leaves.writing import LEAF, QUIET, heading, page, quiet

SIGNS = {
    Reached.TALKED: "●",
    Reached.TOUCHED: "◐",
    Reached.KEPT: "›",
    Reached.DECLINED: "·",
    Reached.NOT_YET: "○",
}


def pejlemaerker_leaf(walk: Walk, municipality: Municipality) -> Content:
    """Each of the nine with how far the two came."""
    reached = pejlemaerker(walk)
    lines = [heading("Vi har været omkring")]
    for named in municipality.pejlemaerker:
        state = reached[named.id]
        style = LEAF if state is Reached.TALKED else QUIET
        lines.append(Content.styled(f"{SIGNS[state]} {named.name}", style))
        if state in (Reached.KEPT, Reached.DECLINED):
            lines.append(quiet(f"  {state.value}"))
    lines += [Content(""), quiet("● talt om  ◐ berørt"), quiet("○ ikke nået endnu")]
    return page(lines)
