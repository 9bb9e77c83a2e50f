"""Is a real PDF written, whole or not at all?"""

import re
from pathlib import Path

import pytest

from tests.gui.sheet.conftest import Decks, face
from tutor.gui.decks import PaperDeck
from tutor.gui.sheet.paper import A4, LETTER, Paper
from tutor.gui.sheet.save import saving
from tutor.gui.sheet.sheet import SheetError, finish

SIZES_PT = {A4: (595, 842), LETTER: (612, 792)}  # ISO 216 and ANSI, in points


@pytest.mark.parametrize("paper", [A4, LETTER], ids=str)
def test_a_pdf_of_all_words(decks: Decks, paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "words.pdf"
    pages = finish(saving(decks("fundamentals")["words"], paper, path))
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", data)) == pages
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == SIZES_PT[paper]
    assert b"/ToUnicode" in data  # its words can be searched and read aloud


def test_what_lies_there_is_replaced_only_by_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_text("before")
    job = saving(PaperDeck("x", "Deck", "academic", (face(),)), A4, path)
    next(job)
    job.close()
    assert path.read_text() == "before"
    with pytest.raises(SheetError):
        finish(saving(PaperDeck("x", "Deck", "academic", ()), A4, path))
    assert path.read_text() == "before"
    finish(saving(PaperDeck("x", "Deck", "academic", (face(),)), A4, path))
    assert path.read_bytes().startswith(b"%PDF-")
    assert [one.name for one in tmp_path.iterdir()] == ["cards.pdf"]


@pytest.mark.parametrize("name", ["no-folder/cards.pdf", "."])
def test_a_place_that_cannot_be_written_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be written"):
        finish(saving(PaperDeck("x", "Deck", "academic", (face(),)), A4, tmp_path / name))
