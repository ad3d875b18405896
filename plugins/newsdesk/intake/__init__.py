"""What schools send, saved feeds and mail, taken in as drafts: bounded, cleaned, once each, never public."""
