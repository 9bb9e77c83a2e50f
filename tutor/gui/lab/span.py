"""Which days stand where? The one mapping of days to pixels that curves and lanes share."""

from dataclasses import dataclass

GUTTER_PX = 132  # names and numbers left of the first day
EDGE_PX = 20  # air right of the last day
SHORTEST_DAYS = 1.0


@dataclass(frozen=True)
class Span:
    """The days in sight, from `start` to `end`."""

    start: float
    end: float

    def x(self, day: float, width: float) -> float:
        """Pixels from the left edge of a widget `width` pixels wide; outside the span, outside its room."""
        return GUTTER_PX + (day - self.start) / (self.end - self.start) * (width - GUTTER_PX - EDGE_PX)

    def day(self, x: float, width: float) -> float:
        """The day at a pixel, not clamped."""
        return self.start + (x - GUTTER_PX) / max(1.0, width - GUTTER_PX - EDGE_PX) * (self.end - self.start)

    def zoomed(self, factor: float, around: float, last: float) -> "Span":
        """Shorter by `factor` (longer if below 1) around a day that stays where it is, inside 0 to `last`."""
        length = min(max((self.end - self.start) / factor, SHORTEST_DAYS), last)
        part = (around - self.start) / (self.end - self.start)
        start = min(max(0.0, around - part * length), last - length)
        return Span(start, start + length)
