"""Settings for publishing: the public address, nothing else."""

from newsdesk import settings
from newsdesk.register import office
from pelicanconf import *

SITEURL = office.read(settings.Settings(ROOT)).card.site_url
