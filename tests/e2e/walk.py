"""A browser window with the verbs of a test, which also records faults of its pages."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, expect

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2,
}  # fmt: skip

# A link out of the browser (phone, mail program) is recorded and not followed; a violation of the content policy is
# recorded as an error of the page.
LEAVING = """
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || !/^(tel|mailto|sms):/.test(link.href)) return;
  event.preventDefault();
  window.__left(link.href);
}, true);
document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective}`));
"""


class Walk:
    def __init__(self, context: BrowserContext, url: str, *, by_thumb: bool = False) -> None:
        self.context, self.url, self.by_thumb = context, url, by_thumb
        self.left: list[str] = []
        self.complaints: list[str] = []
        self.answers: tuple[int, ...] = ()
        context.expose_function("__left", lambda address: self.left.append(address))
        context.add_init_script(LEAVING)
        context.on("console", self.heard)
        context.on("weberror", lambda error: self.complaints.append(f"error on the page: {error.error}"))
        context.on("request", self.asked)
        self.page: Page = context.new_page()

    def heard(self, message: ConsoleMessage) -> None:
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
        for key in keys:
            self.page.keyboard.press(key.lower() if len(key) == 1 else {"Esc": "Escape"}.get(key, key))

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)

    def tap(self, name: str | Locator, *, role: Any = None) -> None:
        """Tap the element with these words, click it on a desktop."""
        found = self.find(name, role=role) if isinstance(name, str) else name
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
