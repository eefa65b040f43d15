"""Published figures (P00), all of the goldens, and the returns they come from: those of src/test/resources/goldens.

Each golden makes its figures in a deployment of its own; here all of them come out side by side. A golden of many small workbooks
comes as one of the union above them, where the grain allows it.
"""

import datetime
import functools
import re

import yaml

from examples import KINDS, _period
from job_labels import ROOT, SHEETS
from pages import cover, list_page
from sample import Sample, cover_fields
from writers import with_xlsxwriter

FOLDER = "附：已发布数据"
GOLDENS = ROOT / "src/test/resources/goldens"
BASES = {"THIS_PERIOD": "本期", "YTD": "本年累计", "CUM": "历年累计"}
IN_TIME = {"cover": {"as_of": datetime.date(2025, 5, 14)}}        # of a year that is not over when the demonstration runs
# Returns by job. What stands beside a name replaces parts of its cover and of its rows; with a unit, all its workbooks are one of that unit.
RETURNS = {
    "cross-family": {"measures": {}, "sessions": {}, "unions": {}, "homes": {}, "stations": {}, "contracts": {}, "pilots": {}, "gifts": {}, "claims": {}},
    "innovation": {"jiangjin": {}, "heilongjiang": {}, "crcc-studios": {}, "crcc": {}, "handi-inventions": {}, "handi-awards": {}, "handi-2023": {},
                   "handi-2024": {}},
    "women-rest-room": {"rooms": {"unit": "630100000001", "row": {"division_code": "{county}", "manager_union": "630100000001"}}, "payments": {}},
    "service-station": {"shanxi": {"unit": "140000000001", "row": {"division_code": "{city}"}}, "shanxi-plan": {"unit": "140000000001", "row": {"division_code": "{city}"}},
                        "chongqing": {}, "chongqing-parking": {}, "zhejiang-stations": {}, "zhejiang-done": {}, "zhejiang-plan": IN_TIME,
                        "anhui": {"unit": "340000000001", "row": {"division_code": "{city}"}}},
    "worker-home": {"xining": {"unit": "630100000001", "row": {"division_code": "{county}"}}, "jiaozhou": {}, "chuxiong": {}},
    "union-finance": {"chuxiong": {}, "inspected": {}, "inspections-now": {}, "epidemic": {}, "anhui": {}},
    "dispute-mediation": {"yongchuan-before": {}, "yongchuan": {}, "hubei": {}},
    "joint-meeting": {"shanghai-2020": {}, "shanghai": {}, "meetings": {}, "topics": {}, "kunming": IN_TIME, "kunming-meeting": IN_TIME},
    "membership": {"xining": {}, "chengmai-2021": {"unit": "469023000001", "cover": {"period": "2021-09", "basis": "YTD"},
                                                             "row": {"approved_on": ["2021-03-15", "2021-06-15", "2021-09-15"]}}, "nanjiang-2021": {}, "nanjiang-2022": {},
                   "anhui": {}, "fuyang": {}},
    "task-list": {"projects": {}, "cleaning": {}, "estates": {}, "works": {}, "lamps": {}, "jiangsu": {}, "livelihood": {}},
    "warm-action": {"tianjin": {}, "jilin": {}, "shanghai": {}, "jiangsu": {}, "fujian": {}, "nanning": {}, "depots": {}, "nanyuan": {}, "beijing": {}, "hubei-fund": {},
                    "hubei-visits": {}, "border": {}},
    "hardship-help": {"zhangye-city": {}, "zhangye-counties": {"unit": "620000000001", "row": {"division_code": "{c}"}}, "kuitun": {}},
    "volunteer-points": {"kuitun": {}, "zone": {}, "launch": {}},
    "training": {"linxi": {}, "linxi-jobs": {}, "shougang": {}, "xuzhou": {}, "handi": {}, "handi-jobs": {}, "annual-meeting": {}},
    "digital-campaign": {"yantai-before": {}, "live": {}, "january": {}, "shaanxi-app": {}, "shaanxi-train": {}, "shaanxi-festival": {}},
    "reform-pilot": {"jilin": {"unit": "220000000001", "row": {"division_code": "{city}"}}},
    "competition": {"pudong": {}, "changxing": {}},
    "recuperation": {"qinghai": {}},
    "outreach": {"jiaozhou": {}, "launch": IN_TIME, "nanjiang": {}},
}


class Golden(yaml.SafeLoader):
    """YAML 1.2, as the program reads it: yes and on are texts."""


Golden.yaml_implicit_resolvers = {first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:bool"]
                                  for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Golden.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def samples():
    for job, names in RETURNS.items():
        for name, changes in names.items():
            sent = _golden(job)["returns"][name]
            variants = sent.get("each", [{}])
            for together in [variants] if "unit" in changes else [[variables] for variables in variants]:
                yield _sample(job, name, sent, changes, together)
    sent = {"form": "P00", "cover": {"unit": "420000000001", "period": "FIGURES", "as_of": datetime.date(2025, 6, 30)}, "rows": {"p00": list(_figures())}}
    yield _sample("published-figures", "all printed figures", sent, {}, [{}])


def _figures():
    """Every figure once, those of 澄迈's table of all families before the families' own; a number no article has is no figure."""
    seen = set()
    for path in sorted(GOLDENS.glob("*.yaml"), key=lambda path: (path.stem != "cross-family", path.stem)):
        for sent in _golden(path.stem)["returns"].values():
            if sent.get("form") == "P00":
                for variables in sent.get("each", [{}]):
                    for row in _rows("p00", sent["rows"]["p00"], variables):
                        if re.match(r"\d", row["figure_ref"]) and row["figure_ref"] not in seen:
                            seen.add(row["figure_ref"])
                            yield row


@functools.lru_cache(None)
def _golden(job):
    return yaml.load((GOLDENS / f"{job}.yaml").read_text(encoding="utf-8"), Golden)


def _sample(job, name, sent, changes, variants):
    form = _form(sent["form"])
    said = {key: _text(None, key, value, variants[0]) for key, value in {**sent["cover"], **changes.get("cover", {})}.items()}
    period, last_day = _period(form, str(said["period"]))
    unit = changes.get("unit", said["unit"])
    fields = cover_fields("、".join(form["codes"]), unit, KINDS[form["period"]], period, said.get("as_of", last_day), 口径=BASES[said.get("basis", "THIS_PERIOD")])
    fields.update({"累计起始日": said[key] for key in ["basis_start"] if key in said}, 零报告="是" if said.get("nil_return") else "否")
    book = [cover(form["title"], fields)]
    for sheet in form["sheets"]:
        rows = [row for variables in variants for row in _rows(sheet, sent.get("rows", {}).get(sheet, []), variables, changes.get("row", {}))]
        book.append(list_page(sheet, rows, fields["填报单位"], name=SHEETS[sheet]["title"].replace("/", "／")))
    file = f"{FOLDER}/{'、'.join(form['codes'])}{fields['填报单位']}{'' if form['period'] == 'event' else period}.xlsx"
    return Sample(file, book, with_xlsxwriter, "accepted", f"{name} of the golden {job}")


@functools.lru_cache(None)
def _forms():
    paths = (*sorted((ROOT / "jobs").glob("*.yaml")), *sorted((ROOT / "src/main/resources/huizong/built-in").glob("*.yaml")))
    return [(name, form) for path in paths for name, form in (yaml.safe_load(path.read_text(encoding="utf-8")).get("forms") or {}).items()]


def _form(called):
    return next(form for name, form in _forms() if called == name or called in form["codes"])


def _rows(sheet, rows, variables, replaced=None):
    """The rows of a pattern: base, each, repeat, like, lists that go round, {n} and {i} (docs/job-files.md, 10)."""
    base, listed = (rows.get("base", {}), rows["rows"]) if isinstance(rows, dict) else ({}, rows)
    made = []
    for pattern in listed:
        for own in pattern.get("each", [{}]):
            for i in range(1, int(_text(sheet, "", pattern.get("repeat", 1), {**variables, **own})) + 1):
                begun = made[pattern["like"] - 1] if "like" in pattern else base
                row = {**begun, **{key: value for key, value in pattern.items() if key not in ("each", "repeat", "like")}, **(replaced or {})}
                known = {**variables, **own, "n": len(made) + 1, "i": i}
                made.append({key: _text(sheet, key, value, known) for key, value in row.items()})
    return made


def _text(sheet, column, value, variables):
    """A value with its placeholders filled; one that is a placeholder alone is what that stands for, be it a number or a day."""
    if sheet and SHEETS[sheet]["columns"].get(column, {}).get("type") == "set":
        return value.split("、") if isinstance(value, str) else value
    if isinstance(value, list):
        value = value[(variables["i"] - 1) % len(value)]
    if not isinstance(value, str):
        return value
    alone = re.fullmatch(r"\{(\w+)\}", value)
    if alone:
        return variables[alone[1]]
    return re.sub(r"\{(\w+)(?::(\d))?\}", lambda m: str(variables[m[1]]).zfill(int(m[2] or 0)), value)
