"""Attachments, one kind a file: what each is by its bytes, what it says, and what it carries besides."""

from newsdesk.privacy.documents.check import release, texts
from newsdesk.privacy.documents.form import SUFFIXES, bytes_of, look, named
from newsdesk.privacy.documents.model import Document, Part, Trait
from newsdesk.privacy.documents.rules import RULES

__all__ = ("RULES", "SUFFIXES", "Document", "Part", "Trait", "bytes_of", "look", "named", "release", "texts")
