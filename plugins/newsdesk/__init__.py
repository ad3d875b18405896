"""Newsdesk: the newsroom of a public office, as one straight line.

release.read    what was written      -> Release
gate.judge      what may be said      -> Cleared, or Held with its findings
site, feeds     what is shown         accept Cleared and nothing else
audit.sweep     what was written out  -> Clean, or findings
publish.push    what is public        accepts Clean and nothing else
"""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody else's code sees our records, or is searched for
