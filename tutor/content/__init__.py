"""What is taught? Lessons, scenarios, claims, references, glossary: read, checked, held as values."""
