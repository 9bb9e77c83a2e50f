"""Can a window open here? Qt ends the whole process where it cannot, so we look first."""

import ctypes
import os
import sys

APT_LINE = (
    "apt-get install -y --no-install-recommends libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)


def missing_display() -> str | None:
    """A sentence on what is missing, or None where a window can open."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or chosen not in ("", "xcb"):
        return None
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            return f"Qt needs libxcb-cursor to open a window. On Debian or Ubuntu: sudo {APT_LINE}"
    return None
