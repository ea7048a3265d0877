from dataclasses import replace

from dialogs.finding import children, find
from dialogs.services import Directory, named
from dialogs.setting import Setting
from tests.dialogs.talk import setting

DIRECTORY = setting().directory


def test_a_name_is_said_in_the_nearest_language_there_is() -> None:
    names = {"sv": "Vård", "fi": "Hoito", "fi-simple": "Hoiva"}
    assert named(names, "fi-simple") == "Hoiva"
    assert named(names, "sv-simple") == "Vård"
    assert named(names, "en") == "Hoito"
    assert named({"sv": "Vård"}, "en") == "Vård"
    assert named({}, "en") == ""


def test_the_sample_services_are_named_in_every_language_of_the_flow() -> None:
    for lang in ("fi", "fi-simple", "sv", "en"):
        assert all(lang in service.names for service in DIRECTORY.services.values())


def test_a_role_has_a_name_and_an_unknown_one_stands_for_itself() -> None:
    assert DIRECTORY.role("head-nurse", "sv") == "avdelningsskötare"
    assert DIRECTORY.role("nobody", "sv") == "nobody"


def test_a_service_is_told_with_all_that_it_belongs_to() -> None:
    path = "Ikääntyneiden palvelut › Kotihoito › Kotihoito, pohjoinen alue"
    assert DIRECTORY.path("kotihoito-pohjoinen", "fi") == path
    assert DIRECTORY.path("nowhere", "fi") == ""


def test_the_organisation_is_named_in_the_language_of_the_conversation() -> None:
    empty = Directory({"fi": "Esimerkkilä"}, {}, {})
    assert Setting(empty).organisation("sv") == "Esimerkkilä"
    assert setting().organisation("sv") == "Exempelnejdens välfärdsområde"


def test_a_closed_service_and_what_is_below_it_is_not_offered_to_clients() -> None:
    services = dict(DIRECTORY.services)
    assert "kotihoito" in children(DIRECTORY, services["kotihoito"].parent)
    services["kotihoito"] = replace(services["kotihoito"], closed=True)
    closed = Directory(DIRECTORY.organisation, services, DIRECTORY.roles)
    assert "kotihoito" not in children(closed, services["kotihoito"].parent)
    assert "kotihoito-etela" in find(DIRECTORY, "eteläinen kotihoito", "fi")
    assert "kotihoito-etela" not in find(closed, "eteläinen kotihoito", "fi")
    assert not closed.is_open("kotihoito-etela")
    assert closed.is_open("kirjasto")
    assert not closed.is_open("nowhere")
