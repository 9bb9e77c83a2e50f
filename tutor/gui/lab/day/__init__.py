"""How do the pulses beat? One day, hour by hour."""
