"""Thai as a public office writes it: what is misspelt, miscounted or hard to read, and what alone is right there."""
