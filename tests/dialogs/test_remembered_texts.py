from dialogs.events import Follows
from dialogs.flow import Flow
from dialogs.session import Session
from tests.dialogs.talk import SEED, small_flow

STEPS = """
[[steps]]
id = "service"
kind = "service"
[[steps]]
id = "story"
kind = "text"
"""
TEXTS = """
place = paikassa { $service }
service = Missä?
    .title = Missä
story = Mitä tapahtui { place }? Vastaamme { $channel ->
        [web] tällä sivulla
       *[other] tässä keskustelussa
    }.
    .title = Tarina
"""


def said(flow: Flow, key: str, service: str, channel: str = "telegram") -> str:
    session = Session("small", SEED, channel, Follows.HERE, "fi", {"service": service})
    return flow.scene(session).say(key)


def names(flow: Flow) -> dict[str, str]:
    services = flow.setting.directory.services.values()
    return {service.slug: service.name("fi") for service in services}


def test_a_text_that_tells_the_service_is_remembered_for_that_service_only() -> None:
    flow = small_flow(STEPS, TEXTS)
    for _ in range(2):
        for slug, name in names(flow).items():
            assert f"paikassa {name}?" in said(flow, "story", slug)


def test_a_text_that_tells_the_channel_is_remembered_for_that_channel_only() -> None:
    flow = small_flow(STEPS, TEXTS)
    for _ in range(2):
        assert "tällä sivulla" in said(flow, "story", "", "web")
        assert "tässä keskustelussa" in said(flow, "story", "", "telegram")


def test_a_text_that_tells_nothing_of_the_client_is_remembered_once_for_all() -> None:
    flow = small_flow(STEPS, TEXTS)
    for slug in names(flow):
        said(flow, "service", slug)
    assert list(flow._said.values()) == ["Missä?"]
