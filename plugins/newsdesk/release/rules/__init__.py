"""REL: what makes a dossier readable. The form of the file, of the folder, of the body."""

from newsdesk.finding import Rule
from newsdesk.release.manuscript import Manuscript
from newsdesk.release.rules.body import BODY_RULES
from newsdesk.release.rules.folder import FOLDER_RULES
from newsdesk.release.rules.form import FORM_RULES

RULES: tuple[Rule[Manuscript], ...] = (*FORM_RULES, *FOLDER_RULES, *BODY_RULES)
