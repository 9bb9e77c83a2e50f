"""How does a deck get onto paper? Fronts and backs in a grid to cut out, as PDF or from a printer."""
