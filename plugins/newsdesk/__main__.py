"""`python -m newsdesk` is the command `newsdesk`."""

import sys

from newsdesk.cli import main

sys.exit(main())
