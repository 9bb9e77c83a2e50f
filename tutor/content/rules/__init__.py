"""Does the library make sense? One file per family of rules; each rule yields every place that breaks it."""
