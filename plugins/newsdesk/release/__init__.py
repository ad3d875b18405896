"""What was written: a dossier's folder becomes a frozen Release, or an Unread that says why not."""
