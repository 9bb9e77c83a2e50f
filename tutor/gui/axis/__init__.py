"""What does the axis look like right now? The picture, its chips and its player."""
