"""What is shown: the only place that knows Pelican. It accepts what is cleared and nothing else."""
