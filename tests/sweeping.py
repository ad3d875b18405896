"""What `make test` leaves to `make sweep`: more of the same kind, each slow."""

from __future__ import annotations

from typing import Any

import pytest


def swept(*values: Any) -> list[Any]:
    """Return *values* as parameters that only the sweep tries."""
    return [pytest.param(value, marks=pytest.mark.sweep) for value in values]
