"""How does it leave or arrive? One file per format; knows simulation, content and learner, never the screen."""
