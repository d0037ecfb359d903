from ipaddress import IPv4Network

import pytest

from byline.errors import BadInput
from byline.pages.networks import public, resolved


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])
def test_public_addresses_are_public(address):
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.1",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "fe80::1%eth0",
        "no address",
        "",
    ],
)
def test_private_and_odd_addresses_are_not(address):
    assert not public(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "0x7f.1", "2130706433", "0177.0.0.1", "0"])
def test_no_way_of_writing_this_machine_is_a_way_in(host):
    with pytest.raises(BadInput):
        resolved(host, 80)


def test_a_test_may_ask_for_this_machine_and_gets_no_other():
    assert resolved("127.0.0.1", 80, permitted=[IPv4Network("127.0.0.0/8")]) == "127.0.0.1"
    with pytest.raises(BadInput):
        resolved("10.0.0.1", 80, permitted=[IPv4Network("127.0.0.0/8")])


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "..", "host name"])
def test_a_host_that_cannot_be_is_not_known(host):
    with pytest.raises(BadInput, match="is not known"):
        resolved(host, 80)
