"""Whether a person is harmed: what a text gives away about someone, and what they agreed to."""
