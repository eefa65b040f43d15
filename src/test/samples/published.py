"""Published figures the demonstration can show (P00), and the returns they come from: those of src/test/resources/goldens.

Only figures of places the demonstration's directory knows; the goldens themselves make all of them again.
"""

import csv
import datetime
import re

import yaml

from examples import KINDS
from job_labels import ROOT, SHEETS
from pages import cover, list_page
from sample import Sample, cover_fields
from writers import with_xlsxwriter

FOLDER = "附：已发布数据"
GOLDENS = ROOT / "src/test/resources/goldens"
# Returns by job; what the run finds in them where that is anything.
RETURNS = {
    "cross-family": ["measures", "sessions", "unions", "homes", "stations", "contracts", "pilots", "gifts", "claims"],
    "innovation": ["jiangjin"],
    "task-list": ["cleaning", "estates", "works"],
    "outreach": ["nanjiang"],
    "dispute-mediation": ["yongchuan"],
}
# Figures by file and return, and how their numbers begin.
FIGURES = [("cross-family", "printed", "1.01/"), ("innovation", "printed-jiangjin", "3.05/"), ("task-list", "printed-shuanglong", "0.09/"),
           ("task-list", "printed-shuanglong", r"0\.10/[1-8](-|$)"), ("outreach", "printed-nanjiang", "1.10/"), ("dispute-mediation", "printed-yongchuan", "0.05/[12346]"),
           ("dispute-mediation", "printed-dehua", "4.08/")]


def samples():
    for job, names in RETURNS.items():
        for name in names:
            sent = _goldens(job)["returns"][name]
            yield _sample(job, name, sent, {sheet: list(_rows(sheet, rows)) for sheet, rows in sent["rows"].items()})
    figures = [row for job, name, refs in FIGURES for row in _rows("p00", _goldens(job)["returns"][name]["rows"]["p00"]) if re.match(refs, row["figure_ref"])]
    sent = {"form": "P00", "cover": {"unit": "420000000001", "period": "FIGURES", "as_of": datetime.date(2025, 6, 30)}}
    yield _sample("published-figures", "the printed figures", sent, {"p00": figures})


def _goldens(job):
    return yaml.safe_load((GOLDENS / f"{job}.yaml").read_text(encoding="utf-8"))


def _sample(job, name, sent, pages):
    form = _form(sent["form"])
    period = str(sent["cover"]["period"])
    fields = cover_fields("、".join(form["codes"]), sent["cover"]["unit"], KINDS[form["period"]], period, sent["cover"].get("as_of") or _last_day(period))
    if "basis" in sent["cover"]:
        fields.update(口径="历年累计", 累计起始日=sent["cover"]["basis_start"])
    book = [cover(form["title"], fields)]
    for sheet in form["sheets"]:
        book.append(list_page(sheet, pages.get(sheet, []), fields["填报单位"], name=SHEETS[sheet]["title"].replace("/", "／")))
    file = f"{FOLDER}/{'、'.join(form['codes'])}{fields['填报单位']}{'' if form['period'] == 'event' else period}.xlsx"
    return Sample(file, book, with_xlsxwriter, "accepted", f"{name} of the golden {job}")


def _form(code):
    for path in (*sorted((ROOT / "jobs").glob("*.yaml")), *sorted((ROOT / "src/main/resources/huizong/built-in").glob("*.yaml"))):
        for form in (yaml.safe_load(path.read_text(encoding="utf-8")).get("forms") or {}).values():
            if code in form["codes"]:
                return form
    raise LookupError(code)


def _last_day(period):
    following = datetime.date(int(period[:4]), int(period[5:7] or 12), 28) + datetime.timedelta(days=4)
    return following - datetime.timedelta(days=following.day)


def _rows(sheet, rows):
    """The rows of a pattern: base, each, repeat, like, lists that go round, {n} and {i} (docs/job-files.md, 10)."""
    base, listed = (rows.get("base", {}), rows["rows"]) if isinstance(rows, dict) else ({}, rows)
    made = []
    for pattern in listed:
        for variables in pattern.get("each", [{}]):
            for i in range(1, int(_text(sheet, "", pattern.get("repeat", 1), variables)) + 1):
                begun = made[pattern["like"] - 1] if "like" in pattern else base
                row = {**begun, **{key: value for key, value in pattern.items() if key not in ("each", "repeat", "like")}}
                made.append({key: _text(sheet, key, value, {**variables, "n": len(made) + 1, "i": i}) for key, value in row.items()})
    return made


def _text(sheet, column, value, variables):
    if SHEETS[sheet]["columns"].get(column, {}).get("type") == "set":
        return value.split("、") if isinstance(value, str) else value
    if isinstance(value, list):
        value = value[(variables["i"] - 1) % len(value)]
    if not isinstance(value, str):
        return value
    return re.sub(r"\{(\w+)(?::(\d))?\}", lambda m: str(variables[m[1]]).zfill(int(m[2] or 0)), value)
