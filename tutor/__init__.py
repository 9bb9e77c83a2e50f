"""HPG Axis Tutor: how testosterone therapy switches the hormone axis off, and how it comes back."""

__version__ = "0.1.0"
