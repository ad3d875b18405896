"""THA: the office's Thai. Examples are texts; what a rule corrects with certainty is in its finder."""

from newsdesk.finding import Rule
from newsdesk.language.prose import Prose
from newsdesk.language.rules import characters, dates, numbers, signs, words

RULES: tuple[Rule[Prose], ...] = (*dates.RULES, *numbers.RULES, *signs.RULES, *words.RULES, *characters.RULES)
