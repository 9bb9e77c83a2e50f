"""How is a lesson shown to a room? What the audience may see, its window, and the presenter's bar."""
