"""The language of a report, by its commonest words or its script."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

SAMPLE: Final = 3_000
"""Characters looked at: about 450 words settle every language below."""
LEAST_HITS: Final = 4
"""Common words seen before a guess is evidence."""
LEAST_SHARE: Final = 0.12
"""Of all words; running text has .25-.5 of its own language's words below."""
LEAD: Final = 1.4
"""So many times more hits than the next language."""
LEAST_LETTERS: Final = 20
"""Letters of a script before it is evidence."""

_WORDS: Final = {
    "en": "the of and to in a is that for it was on with as by at from has have be this said not are",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an",
    "fr": "le la les de des et à un une du en que qui est pour dans par sur au plus pas ne il avec ce",
    "es": "el la los las de que y en un una del se por con para al su es como más lo no ha fue",
    "it": "il lo la gli le di che e un una del della in per con non è da sono al alla dei ha nel si",
    "pt": "o a os as de que e em um uma do da dos no na para com por não se mais ao foi é pelo",
    "nl": "de het een en van in is dat op te zijn met voor niet die aan er om ook als door bij heeft",
    "sv": "och i att det som en på är av för med den till inte har de ett om var sig från vid säger",
    "da": "og i at det som en på er af for med den til ikke har de et om var sig fra ved siger blev",
    "no": "og i at det som en på er av for med den til ikke har de et om var seg fra ved sier ble",
    "pl": "w i na z się nie do to że jest o jak za od po przez dla co oraz był tym są ale ma",
    "fi": "ja on ei se että oli hän ovat mutta myös kun joka sen mukaan niin kuin tai ole vuoden",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra var ise en ne o dedi",
    "id": "yang dan di ini untuk dari dengan itu pada tidak dalam akan ke telah juga adalah oleh",
    "ru": "и в не на что с по как это из к от за для он его но был также о у до при года",
    "uk": "і в не на що з як це від за для та про його до але було також у й при року він",
}
_VOCABULARY: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
WORD: Final = re.compile(r"[^\W\d_]+")

# Scripts that one newspaper language writes; kana before han, since Japanese has both.
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0620-\u06ff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_ANY_SCRIPT: Final = re.compile("|".join(script.pattern for _, script in _SCRIPTS))


def language(text: str) -> tuple[str, float] | None:
    """Return the ISO 639-1 code of a text's language and a confidence; `None` where unsure."""
    sample = text[:SAMPLE]
    return (None if sample.isascii() else _by_script(sample)) or _by_words(sample)


def _by_script(sample: str) -> tuple[str, float] | None:
    if not _ANY_SCRIPT.search(sample):  # Typographic quotes alone are no script.
        return None
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        hits = len(script.findall(sample))
        if hits >= LEAST_LETTERS and hits * (4 if code == "ja" else 2) >= letters:
            return code, 0.95
    return None


def _by_words(sample: str) -> tuple[str, float] | None:
    counts = Counter(WORD.findall(sample.lower()))
    total = sum(counts.values())
    hits = sorted(
        ((sum(counts[word] for word in words), code) for code, words in _VOCABULARY.items()),
        reverse=True,
    )
    (first, code), (second, _) = hits[:2]
    if first < LEAST_HITS or first < LEAST_SHARE * total or first < LEAD * second:
        return None
    return code, round(min(0.99, 0.6 + 0.4 * (first - second) / first), 2)
