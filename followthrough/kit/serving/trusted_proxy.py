"""The address of a client behind a proxy. Only a proxy that FOLLOWTHROUGH_TRUSTED_PROXY names is believed.

Anybody can send X-Forwarded-For, so the header of anybody else changes nothing.
"""

import ipaddress
import os
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from followthrough.kit.errors import Refused

NAME = "FOLLOWTHROUGH_TRUSTED_PROXY"
FORM = "127.0.0.1, or several addresses and networks with commas: 127.0.0.1, ::1, 10.0.0.0/8"
Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
# One household or office has one such network, and may use any address in it (RFC 6177).
IPV6_PREFIX = 64


def trusted_proxies() -> tuple[Network, ...]:
    """Return the networks of the proxies that are believed, () without the setting.

    Raises Refused for anything that is no address, and for a network of everybody: then each client could choose its
    own address.
    """
    written = os.environ.get(NAME, "").strip()
    found: list[Network] = []
    for text in written.split(",") if written else ():
        try:
            network = ipaddress.ip_network(text.strip(), strict=False)
        except ValueError:
            raise not_possible(written, f"“{text.strip()}” is no address") from None
        if network.prefixlen == 0:
            raise not_possible(written, f"{network} is everybody, and then each client could name any address")
        found.append(network)
    return tuple(found)


def client_address(connected: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """Return the address of the client; of IPv6 the network.

    `connected` is the other end of the connection, `forwarded` the header X-Forwarded-For. A proxy adds the address
    that it sees at the end, so the last one that is no trusted proxy is the client.
    """
    address = parse_address(connected)
    for text in reversed(forwarded.split(",")):
        if address is None or not any(address in network for network in trusted):
            break
        behind = parse_address(text)
        if behind is None:
            break
        address = behind
    return connected if address is None else as_client(address)


def parse_address(text: str) -> Address | None:
    """Return the address, also of '1.2.3.4:567' and '[::1]:567'; None if it is none."""
    plain = text.strip().strip('"')
    if plain.startswith("["):
        plain = plain[1:].partition("]")[0]
    elif plain.count(":") == 1:
        plain = plain.partition(":")[0]
    try:
        address = ipaddress.ip_address(plain.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def as_client(address: Address) -> str:
    if isinstance(address, IPv6Address) and not address.is_loopback:
        return str(ipaddress.ip_network((address, IPV6_PREFIX), strict=False).network_address)
    return str(address)


def is_loopback(address: str) -> bool:
    """True for an address of this machine: its own user, or a proxy that was not named."""
    found = parse_address(address)
    return found is not None and found.is_loopback


def not_possible(written: str, why: str) -> Refused:
    return Refused(f"{NAME} is “{written}”, but {why}.", safe="Nothing was started.", do=f"Write it like {FORM}.")
