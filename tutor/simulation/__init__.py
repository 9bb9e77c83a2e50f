"""How does the body behave? The model of the axis, what is given, to whom, and what is seen."""
