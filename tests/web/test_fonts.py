"""The fonts are shipped: every font of the style sheet is there, with its license, and the first two come early."""

import re
from pathlib import Path

from django.conf import settings
from django.test import Client

from followthrough.web.site.jinja import FONTS
from tests.web.requests import page_html

STATIC = Path(settings.BASE_DIR) / "static"
SHEET = STATIC / "css/site/fonts.css"


def named() -> set[Path]:
    found = re.findall(r"url\(([^)]+)\)", SHEET.read_text(encoding="utf-8"))
    return {(SHEET.parent / each).resolve() for each in found}


def test_every_font_of_the_style_sheet_is_shipped_and_every_shipped_one_is_named() -> None:
    assert named() == {path.resolve() for path in (STATIC / "fonts").glob("*.woff2")}
    assert all(path.read_bytes()[:4] == b"wOF2" for path in named())


def test_the_licenses_stand_beside_the_fonts() -> None:
    for family in ("inter", "source-serif-4"):
        assert "SIL OPEN FONT LICENSE" in (STATIC / f"fonts/LICENSE-{family}.txt").read_text(encoding="utf-8").upper()


def test_a_page_fetches_the_upright_fonts_before_its_style_sheets(at_desk: Client) -> None:
    page = page_html(at_desk, "/people")
    for font in FONTS:
        link = f'<link rel="preload" href="/static/{font}" as="font" type="font/woff2" crossorigin>'
        assert link in page and page.index(link) < page.index('rel="stylesheet"')


def test_fonts_come_from_this_server_alone(at_desk: Client) -> None:
    assert "font-src 'self'" in at_desk.get("/people")["Content-Security-Policy"]
