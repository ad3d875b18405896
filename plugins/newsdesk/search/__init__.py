"""What a reader's browser needs to find a release: no server, no words cut wrongly, small pieces fetched as needed."""
