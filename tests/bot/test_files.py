import re
from pathlib import Path

import pytest

from bot.config import Config, OrganisationSection
from bot.demonstration.experiences import TOLD, all_experiences
from bot.errors import FilesMissing
from bot.files import directory_of, flow_in, flows_of, setting_of, signposts_of
from bot.texts import load_texts
from dialogs.errors import FlowInvalid
from dialogs.words import clean


def with_organisation(**values: str) -> Config:
    return Config().model_copy(update={"organisation": OrganisationSection(**values)})


def test_the_shipped_flow_directory_and_signposts_are_read() -> None:
    setting = setting_of(Config())
    flows = flows_of(Config(), setting)
    assert list(flows) == ["experience", "addition"]
    assert len(setting.directory.services) == 44
    assert setting.signposts


def test_an_organisation_brings_its_own_services(tmp_path: Path) -> None:
    file = tmp_path / "services.toml"
    file.write_text(
        '[organisation.names]\nfi = "Kunta"\n[roles.head]\nfi = "johtaja"\n'
        '[[services]]\nslug = "kirjasto"\nhandler = "head"\nnames = { fi = "Kirjasto" }\n',
        "utf-8",
    )
    assert list(directory_of(with_organisation(directory=str(file))).services) == ["kirjasto"]


def test_a_directory_with_problems_is_refused_with_all_of_them(tmp_path: Path) -> None:
    file = tmp_path / "services.toml"
    file.write_text('[[services]]\nslug = "A b"\n', "utf-8")
    with pytest.raises(FlowInvalid) as raised:
        directory_of(with_organisation(directory=str(file)))
    assert len(raised.value.problems) > 2


def test_a_missing_file_is_named_with_its_setting(tmp_path: Path) -> None:
    missing = with_organisation(directory=str(tmp_path / "none.toml"))
    with pytest.raises(FilesMissing, match=r"organisation\.directory: .*none\.toml"):
        directory_of(missing)
    with pytest.raises(FilesMissing, match=r"organisation\.signposts"):
        signposts_of(with_organisation(signposts="atlantis"))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "services.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FilesMissing, match="expected UTF-8"):
        directory_of(with_organisation(directory=str(file)))


def test_a_flow_that_is_not_there_is_named() -> None:
    with pytest.raises(FilesMissing, match="nothing: expected a folder"):
        flow_in("nothing", setting_of(Config()))


@pytest.mark.parametrize("part", ["cli", "demonstration", "desk", "talk", "web"])
def test_each_part_has_its_texts(part: str) -> None:
    texts = load_texts(part)
    for language in texts.languages:
        keys = re.findall(r"^([a-z][\w-]*) =", "\n".join(texts._files[language]), re.MULTILINE)
        assert keys
        assert len(keys) == len(set(keys)), "a text overrides another"


def test_every_feeling_that_the_flow_does_not_offer_has_a_word_of_its_own() -> None:
    texts = load_texts("demonstration")
    flow = flow_in("experience", setting_of(Config()))
    offered = {key for key in flow.by_id["feelings"].labels if key != "title"}
    felt = {each for told in all_experiences() for each in told.answers.feelings or ()}
    for lang in flow.languages:
        missing = {each for each in felt - offered if not texts.has(lang, f"feeling-{each}")}
        assert not missing


def test_the_invented_experiences_can_be_told_apart_by_their_words() -> None:
    told = all_experiences()
    assert len(told) == 120
    for one in told:
        answers = {step: clean(one.answers.text(step)) for step in TOLD}
        assert [each.id for each in told if each.is_told_in(one.service, answers)] == [one.id]
