"""The fixed words of the newsroom; their Thai names stand in vocabulary.yml."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Role = Literal["director", "deputy", "head-admin", "working-group", "officer", "dpo"]
Basis = Literal["public-task", "consent", "legal-obligation", "legitimate-interest", "contract"]


class Kind(StrEnum):
    """What sort of thing a dossier holds (the manual, clause 3.4)."""

    ACTIVITY = "activity"
    ANNOUNCEMENT = "announcement"
    RECRUITMENT = "recruitment"
    AWARD = "award"
    CLARIFICATION = "clarification"
    CORRECTION = "correction"
    RETRACTION = "retraction"
    PROCUREMENT = "procurement"
    ARTICLE = "article"
    RADIO = "radio"
    VIDEO = "video"
    NEWSLETTER = "newsletter"
    ORDER = "order"
    PAGE = "page"


class Status(StrEnum):
    """The editor's word for where a release stands; embargo and expiry are moments, not statuses."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
