"""Takes the pictures in docs/pictures again: `make pictures`. The demo, on a Tuesday morning, in the real product."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e import chromium
from tests.e2e.walk import DESK, PHONE

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
# The owner named by `init` lives in London: 8:48 there.
WHEN = "2026-11-24T08:48"
INIT = ("init", "--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB")
CLAIM = {"name": "Ann Halloway", "workspace": "Alder & Finch", "password": "long enough words"}
Look = Callable[[Page], None]


def nothing(page: Page) -> None:
    pass


def press(*keys: str) -> Look:
    def look(page: Page) -> None:
        for key in keys:
            page.keyboard.press(key)
            page.wait_for_load_state("networkidle")

    return look


def line(page: Page) -> None:
    page.locator("textarea, input[name=line]").first.fill(
        "called Nora Pell at Summit Ridge, left voicemail, friday at 10"
    )
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")


class Picture(NamedTuple):
    name: str
    path: str
    look: Look = nothing
    phone: bool = False
    dark: bool = False


PICTURES = (
    Picture("today", "/"),
    Picture("today-dark", "/", dark=True),
    Picture("today-voicemail", "/", press("2")),
    Picture("today-phone", "/", phone=True),
    Picture("today-phone-dark", "/", phone=True, dark=True),
    Picture("focus", "/focus"),
    Picture("focus-phone", "/focus", phone=True),
    Picture("after-reached", "/", press("1")),
    Picture("contact", "/people?q=Odalys"),
    Picture("people", "/people"),
    Picture("people-phone", "/people", phone=True),
    Picture("new", "/new", line),
    Picture("new-phone", "/new", line, phone=True),
    Picture("waiting", "/waiting"),
    Picture("promises", "/promises"),
    Picture("import", "/import"),
    Picture("settings", "/settings"),
    Picture("keys", "/keys"),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="followthrough-pictures-") as home:
        followthrough(home, *INIT).wait()
        server = followthrough(home, "serve", "--now", WHEN)
        try:
            claim = said(server)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
                take_all(browser, claim)
                browser.close()
        finally:
            server.terminate()
            server.wait()


def followthrough(home: str, *words: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "FOLLOWTHROUGH_HOME": home}
    return subprocess.Popen(
        [sys.executable, "-m", "followthrough", *words], env=environment, text=True, stdout=subprocess.PIPE
    )


def said(server: subprocess.Popen[str]) -> str:
    """The claim link, once the server has printed all it has to say."""
    lines = []
    assert server.stdout
    for text in server.stdout:
        lines.append(text)
        if text.startswith("Stop with"):
            break
    found = re.search(r"http\S+/claim/\S+", "".join(lines))
    assert found, "".join(lines)
    return found[0]


def take_all(browser: Browser, claim: str) -> None:
    base = claim.partition("/claim/")[0]
    first = browser.new_context(**DESK)
    page = first.new_page()
    page.goto(f"{base}/sign-in")
    page.screenshot(path=FOLDER / "sign-in.png")
    page.goto(claim)
    page.screenshot(path=FOLDER / "claim.png", full_page=True)
    for name, value in CLAIM.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url(f"{base}/")
    page.screenshot(path=FOLDER / "first-run.png")
    token = page.locator("meta[name=csrf-token]").get_attribute("content") or ""
    page.request.post(f"{base}/demo/in", headers={"X-CSRFToken": token, "Referer": base})
    state = first.storage_state()
    for picture in PICTURES:
        take(browser, base, picture, state)


def take(browser: Browser, base: str, picture: Picture, state: object) -> None:
    shape = PHONE if picture.phone else DESK
    scheme = "dark" if picture.dark else "light"
    context = browser.new_context(**shape, color_scheme=scheme, storage_state=state, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    answer = page.goto(base + picture.path)
    picture.look(page)
    if picture.name == "contact":
        page.locator("main a[href^='/people/'], main a[href^='/contact']").first.click()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{picture.name}.png")
    print(f"{picture.name}: {answer.status if answer else '?'}", flush=True)
    context.close()


if __name__ == "__main__":
    main()
