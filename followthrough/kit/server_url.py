"""The base URL of the pages: FOLLOWTHROUGH_URL, else that of the running server, else the default.

A value that cannot work is refused where it is read, which is at the start of every command that needs the database.
"""

import ipaddress
import os
import re
from urllib.parse import SplitResult, urlsplit

from followthrough.kit import data_folder
from followthrough.kit.errors import Refused

USUAL = "http://127.0.0.1:8321"
USUAL_PORTS = {"http": 80, "https": 443}
# What Django accepts as a host, in labels of at most 63 characters that neither begin nor end with a dash.
HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*")
# Hosts on which a server listens, and which nobody can open.
EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  compared, not listened on


def base_url() -> str:
    """Return the base URL, without a slash at its end."""
    return public_url() or running_url() or USUAL


def only_here(address: str) -> str:
    """Return the host of an address that only this machine has under that name: localhost, 127.0.0.1; '' otherwise."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return host
    try:
        return host if ipaddress.ip_address(host).is_loopback else ""
    except ValueError:
        return ""


def public_url() -> str:
    """Return FOLLOWTHROUGH_URL as browsers write it: 'https://people.example.com'; '' if it is not set.

    Raises Refused for a value that no browser sends as the origin of a page.
    """
    text = os.environ.get("FOLLOWTHROUGH_URL", "").strip()
    return checked_origin("FOLLOWTHROUGH_URL", text) if text else ""


def watcher_url() -> str:
    """Return FOLLOWTHROUGH_PING_URL; '' if it is not set. Raises Refused if it is no web address."""
    text = os.environ.get("FOLLOWTHROUGH_PING_URL", "").strip()
    if text:
        split_address("FOLLOWTHROUGH_PING_URL", text, form="https://hc.example.com/ping/your-own-code")
    return text


def checked_origin(name: str, text: str) -> str:
    """Return scheme, host and port of a web address that has nothing else. Raises Refused, naming the setting."""
    form = "https://people.example.com or http://192.0.2.10:8321"
    parts = split_address(name, text, form=form)
    more = {
        "a user name": "@" in parts.netloc,
        "a path": parts.path not in ("", "/"),
        "a question mark": "?" in text,
        "a #": "#" in text,
    }
    if found := [what for what, is_there in more.items() if is_there]:
        raise not_possible(name, text, f"it holds {found[0]}, and the pages begin right after the host", form)
    host = f"[{parts.hostname}]" if ":" in str(parts.hostname) else parts.hostname
    port = "" if parts.port in (None, USUAL_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def split_address(name: str, text: str, *, form: str) -> SplitResult:
    """Return the parts of a web address with a scheme and a possible host and port, the host in ASCII.

    Raises Refused, naming the setting.
    """
    if re.search(r"[\s\x00-\x1f\x7f\\]", text):
        raise not_possible(name, text, "it holds a blank or another sign that no address has", form)
    try:
        parts = urlsplit(text)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        raise not_possible(name, text, "its host or port is not possible", form) from None
    if parts.scheme not in USUAL_PORTS or not text.lower().startswith(f"{parts.scheme}://"):
        raise not_possible(name, text, "it does not begin with https:// or http://", form)
    if not is_host(host):
        raise not_possible(name, text, "its host is not possible" if host else "it names no host", form)
    if port == 0:
        raise not_possible(name, text, "there is no port 0", form)
    user, at, _ = parts.netloc.rpartition("@")
    shown = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=f"{user}{at}{shown}" + (f":{port}" if port else ""))


def ascii_host(host: str) -> str:
    """Return a host as browsers write it: 'bücher.example' as 'xn--bcher-kva.example', '0::1' as '::1'.

    Raises ValueError.
    """
    if ":" in host:
        return str(ipaddress.IPv6Address(host))
    plain = host if host.isascii() else host.encode("idna").decode()
    return plain.lower().removesuffix(".")


def is_host(host: str) -> bool:
    """Return True for a name or an address that people can open."""
    if host in EVERY_ADDRESS or "%" in host:
        return False
    if ":" in host or host.rpartition(".")[2].isdecimal():  # a last label in digits makes it an address, not a name
        try:
            return bool(ipaddress.ip_address(host))
        except ValueError:
            return False
    return len(host) <= 253 and HOST.fullmatch(host) is not None


def not_possible(name: str, text: str, why: str, form: str) -> Refused:
    """Return the refusal of a setting. A password in it is not shown."""
    shown = re.sub(r"//[^/@]*@", "//...@", text)
    return Refused(f"{name} is “{shown}”, but {why}.", safe="Nothing was started.", do=f"Write it like {form}.")


def running_url() -> str:
    """Return the URL that the running server stored; '' if none is running."""
    try:
        return (data_folder.home_folder() / "address").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def note_running_url(url: str) -> None:
    """Store the URL of the running server."""
    (data_folder.home_folder() / "address").write_text(url + "\n", encoding="utf-8")


def forget_running_url() -> None:
    """Remove the stored URL, when the server stops."""
    (data_folder.home_folder() / "address").unlink(missing_ok=True)
