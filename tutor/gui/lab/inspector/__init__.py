"""What stands behind what is seen? The panels below the picture."""
