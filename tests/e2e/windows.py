"""Windows of the browser that stay open from test to test: opening one takes longer than a page, and so does its first
page, whose scripts, styles and fonts are not in its cache yet.
"""

from collections import defaultdict
from contextlib import suppress
from typing import Any

from playwright.sync_api import Browser, Error, Page

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2,
}  # fmt: skip

# A link out of the browser (phone, mail program) is written to the console and not followed; a violation of the content
# policy is written there as an error of the page.
LEFT = "left: "
LEAVING = f"""
addEventListener("click", (event) => {{
  const link = event.target.closest?.("a[href]");
  if (!link || !/^(tel|mailto|sms):/.test(link.href)) return;
  event.preventDefault();
  console.debug("{LEFT}" + link.href);
}}, true);
document.addEventListener("securitypolicyviolation", (event) => console.error("policy: " + event.violatedDirective));
"""
FORGET = "() => { sessionStorage.clear(); localStorage.clear(); }"


class Windows:
    """Open windows by their shape: width, script, colors."""

    def __init__(self, browser: Browser, url: str, wait: int) -> None:
        self.browser, self.url, self.wait = browser, url, wait
        self.free: defaultdict[str, list[Page]] = defaultdict(list)

    def open(self, shape: dict[str, Any]) -> Page:
        """Open a window that nobody used before."""
        context = self.browser.new_context(base_url=self.url, locale="en-GB", timezone_id="Europe/London", **shape)
        context.set_default_timeout(self.wait)
        context.add_init_script(LEAVING)
        return context.new_page()

    def take(self, shape: dict[str, Any]) -> Page:
        """Return a window of this shape that remembers nothing of other tests but what is in its cache."""
        free = self.free[repr(shape)]
        return free.pop() if free else self.open(shape)

    def give_back(self, page: Page, shape: dict[str, Any]) -> None:
        """Clean the window for the next test; close it if that fails."""
        with suppress(Error):
            for other in page.context.pages:
                if other is not page:
                    other.close()
            page.unroute_all()
            page.context.clear_cookies()
            page.context.clear_permissions()
            page.goto("/health")  # where no script of ours writes into the storage again
            page.evaluate(FORGET)
            media = {"color_scheme": "null", "reduced_motion": "null"}
            page.emulate_media(media="null", **media | {name: shape[name] for name in media if name in shape})
            page.set_viewport_size(shape["viewport"])
            self.free[repr(shape)].append(page)
            return
        page.context.close()
