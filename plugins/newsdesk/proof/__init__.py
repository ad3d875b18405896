"""Whether a signature proves what it is said to prove; whose key it is and what for is decided elsewhere."""
