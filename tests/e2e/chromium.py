"""The path of Chromium, and the options that keep it from requests and work of its own."""

import shutil

# Not the headless shell: it takes a quarter less, but draws /settings 4 pixels wider than the browser that people have.
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# What Playwright turns off. The last list of an option counts, so ours repeats it.
OFF_BY_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch",
)  # fmt: skip
# Each window of Chromium draws two pages of its own under the address bar, and keeps a process ready for the next tab.
OFF = (*OFF_BY_PLAYWRIGHT, "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", f"--disable-features={','.join(OFF)}",
]  # fmt: skip


def path() -> str:
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        raise SystemExit("A browser is missing. Install it: sudo apt-get install chromium (or: make system)")
    return found
