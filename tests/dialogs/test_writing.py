import tomllib

from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config
from bot.files import directory_text
from dialogs.parsing import read_directory
from dialogs.writing import merged, services_in, written

KEYS = st.text(min_size=1, max_size=6)
PLAIN = st.one_of(st.text(max_size=9), st.integers(0, 99), st.booleans())
VALUES = st.recursive(
    st.one_of(PLAIN, st.lists(st.text(max_size=5), max_size=3)),
    lambda inner: st.one_of(
        st.dictionaries(KEYS, inner, max_size=3),
        st.lists(st.dictionaries(KEYS, inner, max_size=2), min_size=1, max_size=2),
    ),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_whatever_is_written_is_read_as_the_same(table: dict[str, object]) -> None:
    assert tomllib.loads(written(table)) == table


def test_services_are_changed_in_their_place_and_new_ones_come_last() -> None:
    text = directory_text(Config())
    before = list(services_in(text))
    changed = dict(services_in(text)["kotihoito-etela"]) | {"closed": True}
    new = {"names": {"fi": "Uusi"}, "handler": "head-nurse"}
    whole = merged(text, {}, {"uusi": written(new), "kotihoito-etela": written(changed)})
    directory = read_directory(whole, "services.toml")
    assert list(directory.services) == [*before, "uusi"]
    assert directory.services["kotihoito-etela"].closed
    assert directory.roles == read_directory(text, "services.toml").roles


def test_what_cannot_be_read_is_left_to_the_reader_of_directories() -> None:
    assert merged("[", {}, {"a": "x = 1"}) == "["
    assert merged("services = 1", {}, {"a": "x = 1"}) == "services = 1"
