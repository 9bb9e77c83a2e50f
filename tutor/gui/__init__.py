"""What is on the screen? The only folder that imports Qt."""
