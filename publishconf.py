"""Settings for publishing: the public address, nothing else."""

from pelicanconf import *

from newsdesk import settings
from newsdesk.register import office

SITEURL = office.read(settings.Settings(ROOT)).card.site_url
