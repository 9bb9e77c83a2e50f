"""Are the files real, whole and marked as a teaching model?"""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from tutor.gui.lab.plot.export import DISCLAIMER, SHARPNESS, ExportError, save_numbers, save_picture
from tutor.gui.lab.plot.plot_view import PlotView
from tutor.gui.theme import LIGHT
from tutor.simulation.columns import COLUMNS
from tutor.simulation.quantities import QUANTITY_IDS

SIZE = QSize(690, 400)


def test_a_png_is_sharp(view: PlotView, tmp_path: Path) -> None:
    file = tmp_path / "curves.png"
    save_picture(view.plot, LIGHT, SIZE, file)
    assert QImage(str(file)).size() == SIZE * SHARPNESS


def test_an_svg_holds_lines_and_words(view: PlotView, tmp_path: Path) -> None:
    file = tmp_path / "curves.svg"
    save_picture(view.plot, LIGHT, SIZE, file)
    text = file.read_text(encoding="utf-8")
    assert QSvgRenderer(str(file)).isValid()
    assert DISCLAIMER in text
    assert "<polyline" in text
    assert "<image" not in text  # lines, not pixels


def test_a_pdf_is_one(view: PlotView, tmp_path: Path) -> None:
    file = tmp_path / "curves.pdf"
    save_picture(view.plot, LIGHT, SIZE, file)
    assert file.read_bytes().startswith(b"%PDF")


def test_all_panels_are_in_the_picture_though_the_screen_scrolls(view: PlotView, tmp_path: Path) -> None:
    view.show_quantities(QUANTITY_IDS)
    file = tmp_path / "curves.png"
    save_picture(view.plot, LIGHT, SIZE, file)
    assert QImage(str(file)).height() > SIZE.height() * SHARPNESS


def test_numbers_are_the_run(view: PlotView, tmp_path: Path) -> None:
    file, run = tmp_path / "run.csv", view.plot.runs[0].trajectory
    save_numbers(run, file)
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    assert list(rows[0]) == ["day", *COLUMNS]
    assert len(rows) == len(run.days)
    assert float(rows[21]["lh_iu_l"]) == pytest.approx(run.value("lh_iu_l", 21.0), rel=1e-5)


def test_a_strange_ending_or_folder_is_refused_with_the_reason(view: PlotView, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"curves\.bmp: a picture ends in \.png, \.svg, \.pdf"):
        save_picture(view.plot, LIGHT, SIZE, tmp_path / "curves.bmp")
    with pytest.raises(ExportError, match="there is no folder"):
        save_picture(view.plot, LIGHT, SIZE, tmp_path / "nowhere" / "curves.png")
    with pytest.raises(ExportError, match="choose another folder"):
        save_numbers(view.plot.runs[0].trajectory, tmp_path / "nowhere" / "run.csv")
