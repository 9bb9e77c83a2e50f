"""What happens if? The place where a learner bends the axis by hand."""
