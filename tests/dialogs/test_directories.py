"""Bad directories of services and bad signposts: each problem with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.errors import FlowInvalid
from dialogs.parsing import read_directory, read_signposts
from tests.dialogs.flawed import toml, values

DIRECTORY = """
[organisation.names]
fi = "Esimerkkilä"
[roles.chief]
fi = "päällikkö"
[[services]]
slug = "care"
handler = "chief"
names = { fi = "Hoito" }
"""
DIRECTORY_CASES = {
    "no organisation": ("", "d.toml: organisation: is missing: must be a table"),
    "broken": ("[", "d.toml: is not TOML: "),
    "another table": (
        f"{DIRECTORY}[thing]\n",
        "d.toml: thing: is not known here: a directory has",
    ),
    "a slug with a space": (
        DIRECTORY.replace('"care"', '"home care"'),
        "d.toml: services[1].slug: 'home care' must be small letters a-z, digits and hyphens",
    ),
    "a slug twice": (
        DIRECTORY + DIRECTORY[DIRECTORY.index("[[services]]") :],
        "d.toml: services[1].slug: 'care' is there twice: each service needs its own",
    ),
    "a parent that is not there": (
        f'{DIRECTORY}parent = "nobody"\n',
        "d.toml: services[1].parent: 'nobody' must be the slug of a service",
    ),
    "a circle": (f'{DIRECTORY}parent = "care"\n', "d.toml: services[1].parent: goes round"),
    "an unknown role": (
        DIRECTORY.replace('handler = "chief"', 'handler = "boss"'),
        "d.toml: services[1].handler: 'boss' must be one of the roles: chief",
    ),
    "an unknown kind": (
        f'{DIRECTORY}kind = "ward"\n',
        "d.toml: services[1].kind: 'ward' must be one of: area, unit",
    ),
    "no name": (
        DIRECTORY.replace('{ fi = "Hoito" }', "{}"),
        "d.toml: services[1].names: must give the name in at least one language",
    ),
    "an unknown field": (
        f"{DIRECTORY}colour = 1\n",
        "d.toml: services[1].colour: is not known here: a service has slug, parent, kind, names,",
    ),
    "more services below one than buttons": (
        DIRECTORY
        + "".join(
            f'[[services]]\nslug = "s{n}"\nhandler = "chief"\nparent = "care"\n'
            'names = { fi = "X" }\n'
            for n in range(91)
        ),
        "d.toml: services: must be at most 90 below care, are 91",
    ),
}


@pytest.mark.parametrize("case", DIRECTORY_CASES)
def test_a_directory_that_is_wrong_is_told_with_the_place(case: str) -> None:
    text, expected = DIRECTORY_CASES[case]
    with pytest.raises(FlowInvalid) as caught:
        read_directory(text, "d.toml")
    assert any(str(each).startswith(expected) for each in caught.value.problems)


SIGNPOST = """
[[signposts]]
id = "help"
checked_on = 2026-01-31
source = "a page"
triggers = { fi = ["apua heti"] }
"""
SIGNPOST_CASES = {
    "no day": (
        SIGNPOST.replace("checked_on = 2026-01-31\n", ""),
        "s.toml: signposts[1].checked_on: is missing: must be a date such as 2026-01-31",
    ),
    "a day with an hour": (
        SIGNPOST.replace("2026-01-31", "2026-01-31T10:00:00"),
        "s.toml: signposts[1].checked_on: must be a date such as 2026-01-31",
    ),
    "a trigger of two letters": (
        SIGNPOST.replace("apua heti", "ei"),
        "s.toml: signposts[1].triggers.fi: each phrase must have at least 3 letters",
    ),
    "an id twice": (SIGNPOST + SIGNPOST, "s.toml: signposts[2].id: 'help' is there twice"),
    "an id with a capital": (
        SIGNPOST.replace('"help"', '"Help"'),
        "s.toml: signposts[1].id: 'Help' must be a small letter, then small letters a-z, digits",
    ),
    "an unknown field": (
        f"{SIGNPOST}colour = 1\n",
        "s.toml: signposts[1].colour: is not known here: a signpost has id, checked_on, source,",
    ),
    "an unknown table": (
        f"{SIGNPOST}[thing]\n",
        "s.toml: thing: is not known here: a file of signposts has signposts",
    ),
}


@pytest.mark.parametrize("case", SIGNPOST_CASES)
def test_a_signpost_that_is_wrong_is_told_with_the_place(case: str) -> None:
    text, expected = SIGNPOST_CASES[case]
    with pytest.raises(FlowInvalid) as caught:
        read_signposts(text, "s.toml")
    assert any(str(each).startswith(expected) for each in caught.value.problems)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["organisation", "roles", "services", "signposts"]), values)
)
def test_no_structure_breaks_the_reading_of_a_directory_or_of_signposts(
    tree: dict[str, object],
) -> None:
    text = "\n".join(f"{key} = {toml(value)}" for key, value in tree.items())
    for read in (read_directory, read_signposts):
        try:
            read(text, "file.toml")
        except FlowInvalid as error:
            assert all(problem.file == "file.toml" for problem in error.problems)  # noqa: PT017
