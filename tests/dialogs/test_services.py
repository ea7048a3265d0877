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
