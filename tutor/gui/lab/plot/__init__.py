"""How do the hormones run? Curves over time."""
