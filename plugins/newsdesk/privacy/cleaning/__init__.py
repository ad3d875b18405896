"""An attachment as it may enter a dossier: the same words, sounds and pictures, without what it carried besides.

What cannot be taken off without changing what readers get stays; the rules then say so, and the file is refused.
"""

from newsdesk.privacy.cleaning.clean import clean

__all__ = ("clean",)
