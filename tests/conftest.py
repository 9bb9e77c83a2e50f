"""Every test runs without a display, with our own font, and never touches the user's folders."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
