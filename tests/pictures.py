"""`make pictures`: save every page of the program, with the five stories of the demo, as docs/pictures/*.png.

The program runs in a temporary home at a fixed hour, so that a picture changes only when the page does.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Window

from tests.e2e import chromium
from tests.smaller import smaller

if TYPE_CHECKING:  # the import needs Django, and Django needs the home
    from tests.e2e.pages import Page

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
NOW = datetime.fromisoformat("2026-11-24T08:48:00+00:00")
OWNER = "ann@example.com"
DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DARK = ("today", "focus", "contact", "today-reached")
PROGRAM = [sys.executable, "-m", "followthrough"]


def run(*words: str) -> str:
    done = subprocess.run([*PROGRAM, *words, "--now", NOW.isoformat()], capture_output=True, text=True, check=True)
    return done.stdout


@contextmanager
def served() -> Iterator[str]:
    """Yield the address of the program, which serves until the block ends."""
    running = subprocess.Popen([*PROGRAM, "serve", "--now", NOW.isoformat()], stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout
        yield next(line.split()[1] for line in running.stdout if line.startswith("Open:"))
    finally:
        running.terminate()
        running.wait(30)


def take(browser: Browser, url: str) -> None:
    """Save each page for desktop and phone in light colors, and some in dark ones."""
    from tests.e2e.pages import PAGES

    states, rows, blank = doors(browser, url), rows_now(), browser.new_page()
    for tail, dark, shape in ((".png", False, DESK), ("-phone.png", False, PHONE),
                              ("-dark.png", True, DESK), ("-phone-dark.png", True, PHONE)):  # fmt: skip
        pages = [page for page in PAGES if page.picture and (page.picture in DARK or not dark)]
        for who in ("demo", "new", "nobody"):
            scheme = "dark" if dark else "light"
            context = browser.new_context(
                base_url=url, storage_state=states[who], color_scheme=scheme, reduced_motion="reduce", locale="en-GB",
                timezone_id="Europe/London", **shape,
            )  # fmt: skip
            window = context.new_page()
            for page in [page for page in pages if page.who == who]:
                shown(window, page, page.address.format(**rows), on_phone=shape is PHONE)
                (FOLDER / f"{page.picture}{tail}").write_bytes(smaller(window.screenshot(), blank))
            context.close()


def shown(window: Window, page: "Page", address: str, *, on_phone: bool) -> None:
    window.goto("about:blank")  # else the browser keeps the page as the last keys left it
    window.goto(f"{address}#p" if on_phone and "?p=" in address else address)
    window.locator("html.js").wait_for()
    for key in page.keys:
        window.keyboard.press(key.lower())
    if page.keys and page.keys[0] in "ZRW":
        window.locator("#pop[open]").wait_for()
    if not on_phone:
        window.evaluate("document.documentElement.classList.add('caps')")


def doors(browser: Browser, url: str) -> dict[str, Any]:
    """Return the cookies of a visitor, of a member in a new workspace, and of one in the demo."""
    states: dict[str, Any] = {"nobody": {}}
    for who in ("new", "demo"):
        window = browser.new_page(base_url=url)
        window.goto(run("login-link", OWNER).split()[0])
        window.locator("form button").last.click()
        window.wait_for_url(f"{url}/")
        if who == "demo":
            window.goto("/settings")
            window.locator("form[action='/demo/in'] button").click()
            window.wait_for_url(f"{url}/")
        states[who] = window.context.storage_state()
        window.context.close()
    return states


def rows_now() -> dict[str, str]:
    from followthrough.accounts.models import Member
    from tests.e2e.pages import rows_of

    members = Member.objects.select_related("user", "workspace__demo_of")
    return rows_of(members.exclude(workspace__demo_of=None).get(), now=NOW)


def main() -> None:
    home = tempfile.mkdtemp(prefix="followthrough-pictures-")
    os.environ["FOLLOWTHROUGH_HOME"] = home
    try:
        run("init", "--owner", OWNER, "--zone", "Europe/London", "--country", "GB", "--name", "Ann Halloway",
            "--workspace", "Alder & Finch")  # fmt: skip
        run("demo", "in")
        os.environ |= {"DJANGO_SETTINGS_MODULE": "followthrough.settings", "DJANGO_ALLOW_ASYNC_UNSAFE": "true"}
        django.setup()
        FOLDER.mkdir(parents=True, exist_ok=True)
        with served() as url, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
            take(browser, url)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
