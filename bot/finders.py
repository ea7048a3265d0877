"""The finder of identifying details as it ships, with the lists and analysers it is handed."""

from collections.abc import Iterable

from bot.analysers import detector
from bot.config import Config
from bot.files import name_lists, word_list
from dialogs.identifying.finder import Finder, Lists
from dialogs.identifying.lexicon import Lexicon, Names
from dialogs.identifying.readings import Analyser
from dialogs.services import Directory
from dialogs.wordlists import read_functions, read_lexicon, read_names

LANGUAGES = ("fi", "sv", "en", "ru", "ar", "so", "et")  # those that it has lists of
SPOKEN = LANGUAGES[:3]  # of the shipped flow; another is learnt when it is spoken


def installed_finder(analyse: Analyser, config: Config, directory: Directory) -> Finder:
    """Return the finder of an installation, ready for the languages of the shipped flow."""
    found = finder(analyse, allowed_words(directory, config.privacy.allow))
    for lang in SPOKEN:
        found.learn(lang)
    return found


def finder(analyse: Analyser, allowed: Iterable[str] = ()) -> Finder:
    """Return a finder with the shipped lists."""
    given, surnames = (read_names(text) for text in name_lists())
    functions = read_functions(word_list("functions"), "functions.toml")
    lists = Lists(functions, _lexicon, Names(given, surnames))
    return Finder(lists, analyse, allow=allowed, detect=detector(SPOKEN))


def _lexicon(lang: str) -> Lexicon:
    return read_lexicon(word_list(lang), f"{lang}.toml")


def allowed_words(directory: Directory, more: Iterable[str]) -> Iterable[str]:
    """Yield the words with a capital in the names of services: they are nobody's name."""
    names = [directory.organisation, *(each.names for each in directory.services.values())]
    for word in " ".join(text for each in names for text in each.values()).split():
        if word[0].isupper():
            yield _stem(word.casefold().strip(".,:;()"))
    yield from (_stem(each.casefold()) for each in more)


_INFLECTED = 5  # letters; a shorter word is allowed as it stands, or it would allow too much


def _stem(word: str) -> str:
    """Return the word with its inflected forms, whose last letter may have changed."""
    if len(word) < _INFLECTED or " " in word:
        return word
    return f"{word[: max(_INFLECTED, len(word) - 1)]}*"
