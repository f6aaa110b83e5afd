"""The HTML plan printed by a real browser: the front is one A4 page, and words stay words."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest

from assistant.case.events import ActionAgreed, AnyEvent, CitizenDescribed, GoalSet, UtteranceSpoken
from assistant.case.plan import plan_of
from assistant.case.tell import tell
from assistant.case.words import Track
from assistant.documents.html import as_html

WORDS = {
    "short": "ringer til min søster",
    "long": "jeg vil gerne prøve at komme ud og arbejde et par timer om ugen sammen med andre, " * 4,
    "hostile": "<script>document.body.innerHTML=''</script> & <b>fed</b>",
}


def story(words: str, steps: int) -> list[AnyEvent]:
    at = datetime(2026, 3, 2, 10, tzinfo=UTC)
    base = {"act": "a", "at": at, "by": "mig"}
    events: list[AnyEvent] = [CitizenDescribed(id="c", alias="Amina", track=Track.JOB, **base)]
    for number in range(steps):
        events.append(UtteranceSpoken(id=f"u{number}", step="s", words=words, **base))
        kind = GoalSet if number % 4 == 0 else ActionAgreed
        events.append(kind(id=f"k{number}", utterance=f"u{number}", **base))
    return events


@pytest.mark.parametrize("words", sorted(WORDS))
@pytest.mark.parametrize("steps", [0, 4, 30])
def test_the_front_is_one_page_in_a_browser(tmp_path: Path, words: str, steps: int) -> None:
    page, printed = tmp_path / "plan.html", tmp_path / "plan.pdf"
    page.write_text(as_html(plan_of(tell(story(WORDS[words], steps)), date(2026, 3, 2))), encoding="utf-8")
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--no-pdf-header-footer",
            f"--print-to-pdf={printed}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with pikepdf.open(printed) as pdf:
        assert len(pdf.pages) >= 2
        width, height = (float(side) for side in pdf.pages[0].MediaBox[2:])
        assert abs(width - 595) < 3
        assert abs(height - 842) < 3
    first = subprocess.run(
        ["pdftotext", "-f", "1", "-l", "1", str(printed), "-"], check=True, capture_output=True, text=True
    ).stdout
    second = subprocess.run(
        ["pdftotext", "-f", "2", "-l", "2", str(printed), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Hvad kan jeg forvente?" in first
    assert "Hvad kan jeg forvente?" not in second
    assert "Det kan jeg, og det hjælper mig" in second
