"""How does it leave or arrive? One file per format."""
