"""What was in fact written: the built bytes, read again by code that shares nothing with what built them.

It knows the list of what was cleared and the dossiers as they lie in content/, and refuses everything else.
"""
