"""What a phone needs to keep the site among its own pages: manifest.webmanifest, from the office's card."""

from __future__ import annotations

import json

from newsdesk.register.books import OfficeCard
from newsdesk.site.ledger import Ledger

NAME = "manifest.webmanifest"


def write(card: OfficeCard, ledger: Ledger, site_url: str) -> None:
    """Write the manifest (https://www.w3.org/TR/appmanifest/); its links begin with *site_url*."""
    icons = [
        {"src": f"{site_url}/theme/mark.svg", "sizes": "any", "type": "image/svg+xml"},
        *(
            {"src": f"{site_url}/theme/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
            for size in (192, 512)
        ),
    ]
    told = {
        "name": f"ข่าว {card.name_short_th}",
        "short_name": card.name_short_th,
        "lang": "th",
        "dir": "ltr",
        "start_url": f"{site_url}/",
        "scope": f"{site_url}/",
        "display": "minimal-ui",
        "background_color": "#fdfcf9",
        "theme_color": "#16395c",
        "icons": icons,
    }
    ledger.write(NAME, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(), "site")
