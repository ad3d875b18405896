"""The office's own books, read once and frozen: who it is, who works there, whom it knows, what it may say.

An unreadable book stops everything: nothing is judged by half a register.
"""
