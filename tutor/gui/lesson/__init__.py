"""How is one lesson shown? Text and questions on the left, the axis on the right."""
