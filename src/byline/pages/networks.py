"""Which network addresses a page may be fetched from: public ones, however they are written."""

import ipaddress
import socket
from collections.abc import Sequence

from byline.errors import BadInput

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
"""Prefixes under which IPv4 addresses are reached by translation (RFC 6052, RFC 8215): they may hide private ones."""


def resolved(host: str, port: int, *, permitted: Sequence[Network] = ()) -> str:
    """Return the one address of a host to connect to, so that what was checked is what is used.

    Args:
        host: a name or a literal address, without brackets.
        port: the port that is meant.
        permitted: networks that may be used though they are not public; for tests against a server on this machine.

    Raises:
        BadInput: the name has no address, or one of its addresses is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # UnicodeError: a label that is too long or empty
        raise BadInput("the address cannot be fetched", f"{host} is not known: {error}", "Check the address") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not public(address) and not _within(address, permitted):
            raise BadInput(
                "the address is not fetched",
                f"{host} stands for {address}, which is not public",
                "Save the page to a file and read that",
            )
    return addresses[0]


def public(address: str) -> bool:
    """Whether an address lies in the public Internet; one that is no address does not."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return _open(mapped) if mapped else all(_open(part) for part in (parsed, *_inside(parsed)))


def _within(address: str, networks: Sequence[Network]) -> bool:
    return any(ipaddress.ip_address(address) in network for network in networks)


def _open(address: Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


def _inside(address: Address) -> tuple[Address, ...]:
    """Addresses that an IPv6 address carries within itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    inner: list[Address | None] = [address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in TRANSLATED):
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(part for part in inner if part is not None)
