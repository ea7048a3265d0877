"""How wide Helvetica's letters are, which every printer and reader of PDF has: no file is needed."""

from collections.abc import Mapping

from bot.poster.sheet import POINT

# Thousandths of the size, by letter; of Windows-1252, which holds Finnish, Swedish and English.
_PLAIN = {
    191: "'",
    222: "ijl‚‘’",
    260: "|¦",
    278: " !,./:;I[\\]ft\xa0·ÌÍÎÏìíîï",
    333: "()-`r„ˆ‹“”˜›¡¨²³´¸¹",
    334: "{}",
    350: "•",
    355: '"',
    389: "*",
    400: "°",
    500: "Jcksvxyzšžçýÿ",
    576: "µ",
    584: "+<=>~¬×",
    611: "FTZŽ¿ßø",
    667: "&ABEKPSVXYŠŸÀÁÂÃÄÅÈÉÊËÝÞ",
    722: "CDHNRUwÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQÒÓÔÕÖØ",
    833: "Mm",
    889: "%æ",
    944: "Wœ",
    1000: "…‰Œ—™Æ",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl‚‘’\xa0·ÌÍÎÏìíîï",
    333: "!()-:;[]`ftˆ‹˜›¡¨²³´¸¹",
    350: "•",
    389: "*r{}",
    400: "°",
    474: '"',
    500: "z„“”ž",
    584: "+<=>^~¬×",
    611: "?FLTZbdghnopquŽ¿ßðñòóôõöøùúûüþ",
    667: "EPSVXYŠŸÈÉÊËÝÞ",
    722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØ",
    833: "M",
    889: "%mæ",
    944: "Wœ",
    975: "@",
    1000: "…‰Œ—™Æ",
}
_OTHERS = 556  # all digits, and most letters


def _by_letter(widths: Mapping[int, str]) -> Mapping[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = {False: _by_letter(_PLAIN), True: _by_letter(_BOLD)}


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line in millimetres; `size` is in points."""
    widths = _WIDTHS[bold]
    return sum(widths.get(letter, _OTHERS) for letter in text) / 1000 * size * POINT


def lines_of(text: str, size: float, most: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines of at most so many millimetres; a longer word has a line of its own."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size, bold=bold) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
