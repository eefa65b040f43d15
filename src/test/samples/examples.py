"""One clean sample of every form, by its clean return in jobs/examples; the programs that write them take turns."""

import csv
import datetime
import functools
import itertools

import yaml

import job_labels
from job_labels import ROOT
from pages import cover, list_page, matrix_page
from sample import Sample, cover_fields
from writers import with_csv, with_libreoffice, with_openpyxl, with_xls, with_xlsxwriter

KINDS = {"month": "M", "quarter": "Q", "year": "Y", "statistical-year": "SY", "event": "EVENT"}
# Returns by job, one for each form.
RETURNS = {
    "innovation": ["selection", "studios", "alliances", "awards", "enterprise"],
    "women-rest-room": ["rooms", "payments"],
    "worker-home": ["homes"],
    "joint-meeting": ["systems", "meeting", "topics"],
    "membership": ["unions", "growth", "applications"],
    "task-list": ["items", "quantities"],
    "warm-action": ["plan", "activities"],
    "hardship-help": ["pairs", "files", "help"],
    "volunteer-points": ["teams", "services", "points"],
    "training": ["sessions", "jobs", "meetings"],
    "digital-campaign": ["events", "platforms", "carriers"],
    "mutual-aid": ["covers", "claims"],
    "collective-contract": ["contracts", "congresses"],
    "reform-pilot": ["pilots"],
    "competition": ["contest", "awards"],
    "recuperation": ["batch"],
    "outreach": ["visits", "demands", "pairs"],
    "union-survey": ["last-register", "register", "roster", "accounts"],
}
# Returns of unions only the examples know, sent by others: job, return, union, texts that change with the place, rows left out
# (what only that city pays), and a writer where it is none of the usual ones.
WUCHANG = {"140106": "420106", "140100": "420100", "TY": "WC", "迎泽公园": "紫阳公园", "南宫": "首义", "柳巷": "司门口", "迎泽大街": "武珞路"}
YICHANG = {"532300": "420500", "532301": "420502", "532322": "420503"}
MOVED = [
    ("service-station", "taiyuan", "420106000001", WUCHANG, (), None),
    ("service-station", "payments", "420100000001", WUCHANG, (1,), None),
    ("service-station", "parking", "420106000001", WUCHANG, (), with_xls),
    ("union-finance", "prefecture", "420500000001", YICHANG, (), None),
    ("union-finance", "county", "420502000001", YICHANG, (), None),
    ("union-finance", "inspections", "420500000001", YICHANG, (), None),
    ("union-finance", "raised", "420500000001", YICHANG, (), with_csv),
]


def samples():
    turn = itertools.cycle(itertools.product(("labels", "codes", "both"), (with_openpyxl, with_xlsxwriter, with_libreoffice)))
    for job, names in RETURNS.items():
        for name in names:
            yield _sample(job, name, _returns(job)[name], *next(turn))
    for job, name, unit, texts, without, other in MOVED:
        written, writer = next(turn)
        yield _sample(job, name, _moved(_returns(job)[name], unit, texts, without), written, other or writer)


def _returns(job):
    return yaml.safe_load((ROOT / f"jobs/examples/{job}.yaml").read_text(encoding="utf-8"))["returns"]


def _moved(sent, unit, texts, without):
    """The same return from another place."""
    def moved(value):
        if isinstance(value, dict):
            return {name: moved(part) for name, part in value.items()}
        if isinstance(value, list):
            return [moved(part) for part in value]
        return functools.reduce(lambda text, change: text.replace(*change), texts.items(), value) if isinstance(value, str) else value
    sent = moved({**sent, "cover": {**sent["cover"], "unit": unit}})
    for sheet, rows in sent["rows"].items():
        listed = rows["rows"] if isinstance(rows, dict) else rows
        left = [row for number, row in enumerate(listed) if number not in without]
        sent["rows"][sheet] = {**rows, "rows": left} if isinstance(rows, dict) else left
    return sent


def _sample(job, name, sent, written, writer):
    job = yaml.safe_load((ROOT / f"jobs/{job}.yaml").read_text(encoding="utf-8"))
    form = job["forms"][sent["form"]]
    period, last_day = _period(form, str(sent["cover"]["period"]))
    fields = cover_fields("、".join(form["codes"]), sent["cover"]["unit"], KINDS[form["period"]], period, sent["cover"].get("as_of", last_day))
    book = [cover(form["title"], fields)]
    for sheet, rows in sent["rows"].items():
        book.append(_page(sheet, form["sheets"][sheet], rows, fields, written))
    ending = {with_xls: ".xls", with_csv: ".csv"}.get(writer, ".xlsx")
    file = f"{'、'.join(form['codes'])}{fields['填报单位']}{'' if form['period'] == 'event' else period}{ending}"
    return Sample(f"{job['title']}/{file}", book, writer, "accepted", f"clean: {name} of jobs/examples/{job['job']}.yaml")


def _page(sheet, facts, rows, fields, written):
    tab = facts["title"].replace("/", "／")
    if facts["layout"] == "matrix":
        return matrix_page(sheet, rows, fields["填报单位"], f"{fields['统计期']}年", "表  号:" + facts["code"], name=tab,
                           notes=("说明:1.金额单位为元,保留两位小数。", "说明:2.本年合计为各科目之和。"))
    base, listed = (rows.get("base", {}), rows["rows"]) if isinstance(rows, dict) else ({}, rows)
    return list_page(sheet, [{**base, **row} for row in listed], fields["填报单位"], name=tab, written=written)


def _period(form, text):
    """The period as a cover says it, and its last day."""
    if form["period"] == "event":
        with (ROOT / "jobs/rounds.csv").open(encoding="utf-8") as file:
            round_ = next(r for r in csv.DictReader(file) if r["round"] == text and r["form"] in form["codes"])
        return "E:" + text, datetime.date.fromisoformat(round_["last_day"])
    year = int(text[:4])
    month = {"month": text[5:], "quarter": 3 * int(text[-1]) if form["period"] == "quarter" else 0, "year": 12, "statistical-year": 9}[form["period"]]
    following = datetime.date(year, int(month), 28) + datetime.timedelta(days=4)
    return text, following - datetime.timedelta(days=following.day)
