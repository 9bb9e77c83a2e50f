"""When is what given? The regimen as bars on a time axis."""
