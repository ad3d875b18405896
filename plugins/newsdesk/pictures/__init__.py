"""What a photograph carries besides its pixels, and pictures that carry nothing."""
