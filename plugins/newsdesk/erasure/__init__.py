"""What was removed is taken out of the repository's history: found there, cut out, proven gone."""
