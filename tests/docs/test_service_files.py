"""The files that an administrator installs hold what the manual promises of them."""

import re
from collections import defaultdict

import pytest

from bot.config import WebSection
from tests.docs.documents import DOCS, OPERATIONS, blocks


def nginx() -> str:
    text = (DOCS / "nginx.conf").read_text("utf-8")
    return re.sub(r"#.*", "", text)


def servers() -> list[str]:
    """The server blocks, each up to the next one."""
    return nginx().split("server {")[1:]


def unit() -> dict[str, list[str]]:
    directives = defaultdict(list)
    for line in (DOCS / "kuulluksi.service").read_text("utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            directives[name].append(value)
    return directives


def test_the_proxy_writes_no_log_of_clients_anywhere() -> None:
    assert len(servers()) == 3
    for server in servers():
        assert re.findall(r"access_log ([^;]+);", server) == ["off"]
        assert re.findall(r"error_log ([^;]+);", server) == ["/dev/null emerg"]


def test_the_proxy_hands_an_address_on_in_one_header_only_and_writes_none() -> None:
    forwarded = re.findall(r"proxy_set_header X-Forwarded-For ([^;]+);", nginx())
    assert forwarded == ["$remote_addr"]  # never what the client claims
    assert nginx().count("remote_addr") == 1
    for header in ("X-Real-IP", "Forwarded"):
        assert re.findall(rf"proxy_set_header {header} ([^;]+);", nginx()) == ['""']
    for variable in ("proxy_add_x_forwarded_for", "realip", "include proxy_params"):
        assert variable not in nginx()


def test_a_location_of_the_proxy_inherits_the_headers() -> None:
    for location in re.findall(r"location [^{]+\{([^}]*)\}", nginx()):
        assert "proxy_set_header" not in location
        assert "add_header" not in location


def test_the_proxy_puts_nothing_of_a_client_on_the_disk() -> None:
    longest = re.findall(r"client_max_body_size (\w+);", nginx())
    assert longest == re.findall(r"client_body_buffer_size (\w+);", nginx())
    assert "proxy_max_temp_file_size 0;" in nginx()


def test_news_are_streamed_through_the_proxy() -> None:
    (events,) = re.findall(r"location = /api/events \{([^}]*)\}", nginx())
    assert "proxy_buffering off;" in events


def test_the_proxy_finds_the_program() -> None:
    default = f"http://{WebSection().host}:{WebSection().port}"
    assert set(re.findall(r"proxy_pass ([^;]+);", nginx())) == {default}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("User", "kuulluksi"),
        ("UMask", "0077"),
        ("LimitCORE", "0"),
        ("MemorySwapMax", "0"),
        ("NoNewPrivileges", "yes"),
        ("PrivateTmp", "yes"),
        ("ProtectHome", "yes"),
        ("ProtectSystem", "strict"),
        ("CapabilityBoundingSet", ""),
        ("ReadWritePaths", "/var/lib/kuulluksi /var/lib/kuulluksi-keys"),
    ],
)
def test_the_service_is_shut_in(name: str, value: str) -> None:
    assert unit()[name] == [value]


def test_the_service_writes_where_the_manual_puts_data_and_keys() -> None:
    (example,) = (block for block in blocks(OPERATIONS, "toml") if "keys_dir" in block)
    places = re.findall(r'_dir = "([^"]+)"', example)
    assert unit()["ReadWritePaths"] == [" ".join(places)]


def test_the_service_ends_after_the_program_had_time_to() -> None:
    (seconds,) = unit()["TimeoutStopSec"]
    assert int(seconds) > 20
