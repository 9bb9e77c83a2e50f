"""Which flaws has a question? One module per family of rules; every.py lists them."""
