"""Settings for publishing: the public address, nothing else."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # the command `newsdesk` does not look beside this file by itself

from pelicanconf import *

from newsdesk import settings
from newsdesk.register import office

SITEURL = office.read(settings.Settings(ROOT)).card.site_url
