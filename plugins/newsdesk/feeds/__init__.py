"""The feeds: what is cleared, for readers who subscribe. RSS 2.0, Atom and JSON Feed from the same entries."""
