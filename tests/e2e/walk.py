"""The verbs of a test in a browser window, and a record of the faults of its pages."""

import re
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, WebError, expect

from tests.e2e.windows import LEFT


class Walk:
    def __init__(self, page: Page, url: str, *, by_thumb: bool = False) -> None:
        self.page, self.context, self.url, self.by_thumb = page, page.context, url, by_thumb
        self.left: list[str] = []
        self.complaints: list[str] = []
        self.answers: tuple[int, ...] = ()
        # Keys pressed and elements tapped, without the letters of texts.
        self.strokes = 0
        self.listeners: dict[Any, Any] = {"console": self.heard, "weberror": self.failed, "request": self.asked}
        for event, listener in self.listeners.items():
            self.context.on(event, listener)

    def end(self) -> None:
        """Hear no more of the window, which other walks may use."""
        for event, listener in self.listeners.items():
            self.context.remove_listener(event, listener)

    def failed(self, error: WebError) -> None:
        self.complaints.append(f"error on the page: {error.error}")

    def heard(self, message: ConsoleMessage) -> None:
        if message.type == "debug" and message.text.startswith(LEFT):
            self.left.append(message.text.removeprefix(LEFT))
        expected = any(f"status of {status}" in message.text for status in self.answers)
        if message.type == "error" and not expected:
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def asked(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:", "about:")):
            self.complaints.append(f"request beyond the server: {request.url}")

    def expects(self, *statuses: int) -> None:
        """Allow these error answers of the server; the browser writes every 4xx to its console."""
        self.answers = statuses

    # Actions.

    def go(self, path: str) -> "Walk":
        self.page.goto(path)
        return self

    def press(self, *keys: str) -> None:
        """Press keys as printed on the caps, letters without Shift, once the page is ready."""
        self.is_ready()
        self.strokes += len(keys)
        for key in keys:
            self.page.keyboard.press(key.lower() if len(key) == 1 else {"Esc": "Escape"}.get(key, key))

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)

    def tap(self, name: str | Locator, *, role: Any = None) -> None:
        """Tap the element with these words, click it on a desktop."""
        found = self.find(name, role=role) if isinstance(name, str) else name
        self.strokes += 1
        if self.by_thumb:
            found.tap()
        else:
            found.click()

    def find(self, name: str, *, role: Any = None) -> Locator:
        roles = (role,) if role else ("button", "link", "radio")
        pattern = re.compile(re.escape(name))
        found = self.page.get_by_role(roles[0], name=pattern)
        for other in roles[1:]:
            found = found.or_(self.page.get_by_role(other, name=pattern))
        return found.filter(visible=True).first

    # Checks.

    def on(self, css: str) -> Locator:
        return self.page.locator(css)

    def sees(self, *words: str, within: str = "body") -> None:
        for each in words:
            expect(self.page.locator(within).first).to_contain_text(each)

    def sees_not(self, *words: str, within: str = "body") -> None:
        for each in words:
            expect(self.page.locator(within).first).not_to_contain_text(each)

    def is_on(self, path: str) -> None:
        expect(self.page).to_have_url(re.compile(re.escape(self.url) + path))

    def has_focus(self, css: str) -> None:
        expect(self.page.locator(css).first).to_be_focused()

    def is_ready(self) -> None:
        """Wait for the scripts of the page, which set a class on the root element."""
        expect(self.page.locator("html")).to_have_class(re.compile(r"\bjs\b"))

    def tabs_to(self, css: str) -> None:
        """Press Tab until the element has the focus."""
        self.is_ready()
        for _ in range(80):
            if self.page.locator(css).and_(self.page.locator(":focus")).count():
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {css}")
