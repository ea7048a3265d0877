"""Makes the lists in `dialogs/identifying/names` anew: `python docs/name_lists.py`.

The names come from Faker and from `name_supplement.txt`. Voikko, word lists and dictionaries are
asked which names are also ordinary words; nothing is copied from them. In an environment of its
own: `pip install faker libvoikko spylls`; on Debian: `apt-get install libvoikko1 voikko-fi
wswedish wbritish hunspell-ru myspell-et`.
"""

import argparse
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path

from faker import VERSION
from libvoikko import Voikko, VoikkoException
from spylls.hunspell import Dictionary

LANGUAGES = ("fi", "sv", "en", "ru", "ar", "so", "et")
SHORT = 2  # Latin names of so few letters are left out: too many are words or abbreviations

# Whole locales, except those whose lists are mostly jokes or in scripts that nobody writes here.
LOCALES = (
    *("fi_FI", "sv_SE", "no_NO", "da_DK", "et_EE", "lv_LV", "lt_LT", "ru_RU", "uk_UA", "pl_PL"),
    *("en_GB", "en_US", "en_IN", "en_NG", "en_TH", "de_DE", "es_ES", "hr_HR", "hu_HU", "ro_RO"),
    *("ar_AA", "ar_SA", "ar_PS", "ar_DZ", "fr_DZ", "fa_IR", "vi_VN", "zh_CN"),
)
KINDS = {
    "given": re.compile(r"(first|middle)_(romanized_)?names"),  # the Russian middle names too
    "surnames": re.compile(r"(male_)?last_(romanized_)?names"),
}

NAMES = Path(__file__).parents[1] / "dialogs" / "identifying" / "names"
SUPPLEMENT = Path(__file__).parent / "name_supplement.txt"

_LATIN = re.compile(r"[a-zà-öø-ɏḀ-ỿ\u0300-\u036f]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]+('[\u0400-\u052f]+)*")
_BETWEEN = re.compile(r"[\s\-./()]+|(?<=[a-z])'(?=[a-z])")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]+")
_POINTING = re.compile(r"[\u0640\u064b-\u065f\u0670]")  # tatweel and the marks of vowels
_NORDIC = frozenset("åäö")
_PLAIN = str.maketrans("đłıøə", "dlioe")
_HAMZA = str.maketrans("أإآٱ", "اااا")
_ENDINGS = str.maketrans("ةى", "هي")
_DOTS = str.maketrans("ao", "äö")
_SERVANT = "عبد"  # the first half of names such as Abd al-Rahman

HEADER = """\
# Names of people in Finland ({kind}), in small letters. After a tab: the languages in which it is
# also an ordinary word, so that it alone does not show that a person is meant.
# Origin: Faker {faker} (MIT licence, copyright Daniele Faraglia and its contributors); the rest is
# written by the authors of this project from general knowledge (docs/name_supplement.txt).
# Made by `python docs/name_lists.py`; change the supplement, not this file."""

_NAME_CLASSES = frozenset({"etunimi", "sukunimi", "paikannimi", "nimi"})

Sections = Mapping[str, list[str]]
IsWord = Callable[[str], bool]


def fold(name: str) -> str:
    """Return the form in which names are listed and looked up."""
    name = name.replace("ʼ", "'").replace("’", "'").casefold()
    return unicodedata.normalize("NFC", _POINTING.sub("", name))


# ---------------------------------------------------------------- the sources


def supplement(text: str) -> Sections:
    """Return the words of each [section]; `#` begins a comment, `Ivanov/a` stands for a pair."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    for line in text.splitlines():
        bare = line.partition("#")[0].strip()
        if bare.startswith("["):
            words = sections.setdefault(bare.strip("[]"), [])
        else:
            words += chain.from_iterable(map(_pair, bare.split()))
    return sections


def _pair(word: str) -> Iterator[str]:
    """Yield both forms of `Ivanov/a`."""
    stem, slash, ending = word.partition("/")
    yield stem
    if slash:
        yield stem + ending


def from_faker(kind: str) -> Iterator[str]:
    """Yield the names of one kind from every locale."""
    for locale in LOCALES:
        provider = vars(import_module(f"faker.providers.person.{locale}").Provider)
        for attribute, names in provider.items():
            if KINDS[kind].match(attribute):
                yield from names


# ---------------------------------------------------------------- from a name to its spellings


def parts(name: str) -> Iterator[str]:
    """Yield the parts of a double name; Abd al-Rahman is one part."""
    folded = fold(name)
    if folded.startswith(f"{_SERVANT} "):
        yield _SERVANT
        folded = folded.replace(" ", "")
    yield from _BETWEEN.split(folded)


def spellings(name: str) -> set[str]:
    """Return the ways in which people write this name."""
    if _LATIN.fullmatch(name):
        return {name, _without_marks(name)}
    if _CYRILLIC.fullmatch(name):
        return {name, name.replace("ё", "е")}
    if _ARABIC.fullmatch(name):
        return {name, name.translate(_HAMZA), _arabic_key(name)}
    return set()


def _without_marks(name: str) -> str:
    """Return a Latin name as a Finnish keyboard has it: å, ä and ö stay, ş becomes s."""
    return "".join(
        letter if letter in _NORDIC else unicodedata.normalize("NFD", letter)[0]
        for letter in name.replace("i\u0307", "i").translate(_PLAIN)
    )


def _arabic_key(name: str) -> str:
    """Return an Arabic name as written in haste: without hamza, with plain endings."""
    plain = name.translate(_HAMZA)
    return plain[:-1] + plain[-1:].translate(_ENDINGS)


# ---------------------------------------------------------------- ordinary words


def voikko_words() -> IsWord:
    """Return whether Voikko knows a word as something else than a name, also without its dots."""
    try:
        voikko = Voikko("fi")
    except (OSError, VoikkoException) as problem:
        raise SystemExit(
            f"Voikko is missing: apt-get install libvoikko1 voikko-fi\n{problem}"
        ) from problem

    def is_word(word: str) -> bool:
        readings = chain(voikko.analyze(word), voikko.analyze(word.translate(_DOTS)))
        return any(map(_is_ordinary, readings))

    return is_word


def _is_ordinary(reading: Mapping[str, str]) -> bool:
    """Return whether a reading of Voikko is a plain word: no name and no compound."""
    return reading["CLASS"] not in _NAME_CLASSES and reading["STRUCTURE"].count("=") == 1


def listed_words(path: Path) -> IsWord:
    """Return whether a list of words, or of entries with flags, has a word in small letters."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("iso8859-15")  # Debian's Swedish and Estonian are from before Unicode
    return {line.partition("/")[0] for line in text.splitlines()}.__contains__


def dictionary_forms(path: Path) -> IsWord:
    """Return whether a dictionary of Hunspell takes a word, inflected or not, in small letters."""
    dictionary = Dictionary.from_files(str(path.with_suffix("")))
    return lambda word: bool(_CYRILLIC.fullmatch(word) and dictionary.lookup(word))


def hand_marked(words: Iterable[str]) -> IsWord:
    """Return whether a word, however it is spelled, is among words of the supplement."""
    keys = {_arabic_key(fold(word)) for word in words}
    return lambda word: _arabic_key(word) in keys


SOURCES = {
    "sv": (listed_words, Path("/usr/share/dict/swedish"), "wswedish"),
    "en": (listed_words, Path("/usr/share/dict/british-english"), "wbritish"),
    "ru": (dictionary_forms, Path("/usr/share/hunspell/ru_RU.dic"), "hunspell-ru"),
    "et": (listed_words, Path("/usr/share/hunspell/et_EE.dic"), "myspell-et"),
}


def ordinary_words(paths: Mapping[str, Path]) -> dict[str, IsWord]:
    """Return what to ask in each language that has a dictionary, or say what to install."""
    missing = [code for code, path in paths.items() if not path.exists()]
    for code in missing:
        print(
            f"No word list of {code!r} at {paths[code]}. "
            f"Please apt-get install {SOURCES[code][2]}, or give its place with --{code} PATH.",
            file=sys.stderr,
        )
    if missing:
        raise SystemExit(1)
    return {"fi": voikko_words()} | {code: SOURCES[code][0](path) for code, path in paths.items()}


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows which names are left out and which are also ordinary words."""

    words: Mapping[str, IsWord]
    marked: Mapping[str, IsWord]
    rare: Mapping[str, IsWord]
    left_out: frozenset[str]
    short: frozenset[str]

    def keeps(self, name: str) -> bool:
        """Return whether a name belongs on a list."""
        if name in self.left_out:
            return False
        return len(name) > SHORT or name in self.short or not _LATIN.fullmatch(name)

    def languages(self, name: str) -> list[str]:
        """Return the languages in which a name is an ordinary word."""
        return [code for code in LANGUAGES if self._is_ordinary(name, code)]

    def _is_ordinary(self, name: str, code: str) -> bool:
        """Return what the supplement says of a name, else what the dictionary says."""
        if self.marked[code](name):
            return True
        return code in self.words and self.words[code](name) and not self.rare[code](name)


def judge(sections: Sections, words: Mapping[str, IsWord]) -> Judge:
    """Return the judge whom the supplement and the dictionaries instruct."""
    functional = chain.from_iterable(sections.get(f"function.{code}", []) for code in LANGUAGES)
    kept = frozenset(map(fold, sections["kept"]))
    return Judge(
        words=words,
        marked={code: hand_marked(sections.get(f"ordinary.{code}", [])) for code in LANGUAGES},
        rare={code: hand_marked(sections.get(f"rare.{code}", [])) for code in LANGUAGES},
        left_out=frozenset(map(fold, chain(functional, sections["dropped"]))) - kept,
        short=frozenset(map(fold, sections["short"])),
    )


# ---------------------------------------------------------------- the lists


def listing(kind: str, sections: Sections, knows: Judge) -> list[str]:
    """Return the lines of one list."""
    raw = chain(from_faker(kind), sections[kind])
    pieces = chain.from_iterable(map(parts, raw))
    names = set(chain.from_iterable(map(spellings, pieces)))
    return [_line(name, knows.languages(name)) for name in sorted(filter(knows.keeps, names))]


def _line(name: str, languages: list[str]) -> str:
    """Return a name and, after a tab, the languages in which it is an ordinary word."""
    return f"{name}\t{','.join(languages)}" if languages else name


def write(kind: str, lines: list[str]) -> None:
    """Write one list and tell what it holds."""
    path = NAMES / f"{kind}.txt"
    text = "\n".join([HEADER.format(kind=kind, faker=VERSION), *lines, ""])
    path.write_text(text, encoding="utf-8")
    marked = sum("\t" in line for line in lines)
    print(
        f"{path}: {len(lines)} names, {marked} of them ordinary words, {path.stat().st_size} bytes"
    )


def _arguments() -> argparse.Namespace:
    """Return the places of the supplement and of the word lists."""
    parser = argparse.ArgumentParser(description="Makes the lists of names anew.")
    parser.add_argument("--supplement", type=Path, default=SUPPLEMENT)
    for code, (_, place, package) in SOURCES.items():
        parser.add_argument(f"--{code}", type=Path, default=place, help=f"of Debian's {package}")
    return parser.parse_args()


def main() -> None:
    """Make both lists."""
    arguments = _arguments()
    sections = supplement(arguments.supplement.read_text(encoding="utf-8"))
    words = ordinary_words({code: getattr(arguments, code) for code in SOURCES})
    knows = judge(sections, words)
    for kind in KINDS:
        write(kind, listing(kind, sections, knows))


if __name__ == "__main__":
    main()
