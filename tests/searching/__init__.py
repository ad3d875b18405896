"""A thousand releases of known words, and questions whose answers are therefore known."""
