"""One sample: where it lies, what is in it, who wrote it, and what the run will say of it."""

import csv
import dataclasses
import datetime

from job_labels import ROOT

LEVELS = {"provincial": "省级", "prefecture": "市级", "county": "县级", "township": "乡镇/街道", "enterprise": "企业"}
LINES = {"LOCAL": "地方", "INDUSTRIAL": "产业/系统"}


@dataclasses.dataclass
class Sample:
    path: str
    book: list
    writer: object
    verdict: str
    because: str

    def write(self, path):
        self.writer(path, self.book)


def union(code, day):
    """The union of the directory on a day."""
    with (ROOT / "jobs/directory/unions.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["code"] == code and (row["valid_from"] or "0") <= str(day) <= (row["valid_until"] or "9"):
                return row
    raise LookupError(code)


def cover_fields(codes, code, kind, period, as_of, **more):
    """The fields of 封面; `more` replaces or adds any by its label."""
    unit = union(code, as_of) if code in _codes() else {"name": "洪湖市总工会", "level": "county", "line": "LOCAL", "division": "421083"}
    fields = {"报表代码": codes, "填报单位": unit["name"], "单位代码": code, "单位层级": LEVELS[unit["level"]], "报送条线": LINES[unit["line"]],
              "行政区划代码": unit["division"], "统计期类型": kind, "统计期": period, "口径": "本期", "截止日": as_of, "金额单位": "元",
              "版本号": 1, "零报告": "否", "填报人": "填报人甲", "填报日期": as_of + datetime.timedelta(days=6)}
    fields.update(more)
    return fields


def _codes():
    with (ROOT / "jobs/directory/unions.csv").open(encoding="utf-8") as file:
        return {row["code"] for row in csv.DictReader(file)}
