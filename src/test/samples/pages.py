"""What stands where on a page: the cover, a list sheet, a matrix sheet. Knows no program that writes workbooks."""

import dataclasses
import datetime

import job_labels


@dataclasses.dataclass
class Page:
    """One sheet as cells (row, column from 1, value, style), merges (row, first and last column) and column widths."""
    name: str
    cells: list = dataclasses.field(default_factory=list)
    merges: list = dataclasses.field(default_factory=list)
    widths: dict = dataclasses.field(default_factory=dict)
    choices: list = dataclasses.field(default_factory=list)
    formulas: list = dataclasses.field(default_factory=list)
    freeze: int = 0
    landscape: bool = False
    hidden: bool = False
    chart: tuple = None
    picture: bool = False
    comments: list = dataclasses.field(default_factory=list)

    def put(self, row, column, value, style):
        self.cells.append((row, column, value, style))

    def last_row(self):
        return max(row for row, *_ in self.cells)

    def last_column(self):
        return max(column for _, column, *_ in self.cells)


COVER = ["报表代码", "填报单位", "单位代码", "单位层级", "报送条线", "行政区划代码", "统计期类型", "统计期", "口径", "累计起始日", "截止日",
         "资金代码", "金额单位", "版本号", "零报告", "填报人", "填报日期"]


def cover(heading, fields, picture=False):
    """The sheet 封面: a heading and pairs of label and value, one pair a line."""
    page = Page("封面", widths={1: 6, 2: 20, 3: 44}, picture=picture)
    page.put(2, 2, heading, "title")
    page.merges.append((2, 2, 3))
    for offset, label in enumerate(COVER):
        page.put(4 + offset, 2, label, "label")
        page.put(4 + offset, 3, fields.get(label), "day" if isinstance(fields.get(label), datetime.date) else "value")
    page.put(22, 2, "填表说明:本表由填报单位工会负责人审核后报送,数字须与台账一致。", "note")
    page.merges.append((22, 2, 3))
    return page


def list_page(sheet, rows, unit, name=None, order=None, without=(), total=None, notes=(), written="labels", choices=False,
              amount_unit="元"):
    """A list: merged title, unit line, heads, one line per row, an optional total line, footnotes."""
    columns = {column: facts for column, facts in job_labels.columns(sheet).items() if column not in without}
    names = order(list(columns)) if order else list(columns)
    page = Page(name or job_labels.title(sheet), freeze=3, landscape=True)
    page.put(1, 1, job_labels.title(sheet), "title")
    page.merges.append((1, 1, min(16, len(names))))
    page.put(2, 1, "填报单位:" + unit, "note")
    page.put(2, len(names), "金额单位:" + amount_unit, "note")
    for number, column in enumerate(names, start=1):
        page.put(3, number, _head(columns[column], amount_unit), "head")
        page.widths[number] = _width(columns[column])
        if choices and columns[column]["type"] in ("code", "boolean"):
            page.choices.append((number, list(_choices(columns[column]))))
    for index, row in enumerate(rows):
        for number, column in enumerate(names, start=1):
            page.put(4 + index, number, *_cell(columns[column], column, row, index, written))
    after = 4 + len(rows)
    if total:
        after = _total_line(page, names, rows, total, after)
    for index, note in enumerate(notes):
        page.put(after + 1 + index, 1, note, "note")
        page.merges.append((after + 1 + index, 1, min(8, len(names))))
    return page


def _head(facts, amount_unit):
    unit = amount_unit if facts["type"] == "money" else facts.get("unit")
    return facts["label"] + (f"({unit})" if unit else "")


def _width(facts):
    return {"text": 16, "money": 12, "date": 11, "code": 13, "person": 14, "reference": 14, "boolean": 8, "integer": 7}.get(facts["type"], 10)


def _choices(facts):
    return job_labels.labels_of(facts).values() if facts["type"] == "code" else ("是", "否")


def _cell(facts, column, row, index, written):
    value = index + 1 if column == "seq_no" and "seq_no" not in row else row.get(column)
    kind = facts["type"]
    if kind == "set" and value is not None:
        return "、".join(job_labels.labels_of(facts)[code] if written == "labels" else code for code in value), "text"
    if isinstance(value, str) and kind not in ("code", "boolean"):
        return value, "text"
    if kind == "code" and value is not None:
        label = job_labels.labels_of(facts).get(value, value)
        return {"labels": label, "codes": value, "both": value if label == value else f"{value} {label}"}[written], "text"
    if kind == "boolean" and value is not None:
        words = {"labels": ("是", "否"), "codes": (1, 0), "both": ("√", "×")}[written]
        return words[0] if value else words[1], "middle"
    return value, {"money": "money", "date": "date", "integer": "number", "decimal": "money"}.get(kind, "text")


def _total_line(page, names, rows, total, line):
    page.put(line, 1, "合计", "total")
    for number, column in enumerate(names, start=1):
        if column in total:
            value = total[column] if isinstance(total, dict) else sum(row.get(column) or 0 for row in rows)
            page.formulas.append((line, number, f"SUM({letters(number)}4:{letters(number)}{line - 1})", value))
            page.put(line, number, value, "total")
    return line + 1


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


SURVEY_NOTES = ("说明:1.统计范围为本级工会及所属基层工会;2.存量指标为9月30日数,流量指标为上年10月1日至本年9月30日数。",
                "说明:3.审核关系:A02=A03+A04+A05;A01=A02+A06+A07+A08+A09;A19≤A18;A21≤A20;B08≤B07。",
                "说明:单位负责人:          统计负责人:          填表人:          报出日期:    年  月  日")


def matrix_page(sheet, figures, unit, period, mark, name=None, typed=None, notes=SURVEY_NOTES):
    """An indicator table: names, units, codes, figures, with the letter row and the signature line."""
    page = Page(name or job_labels.title(sheet), widths={1: 40, 2: 12, 3: 10, 4: 16}, freeze=7)
    page.put(1, 1, job_labels.title(sheet), "title")
    page.merges.append((1, 1, 4))
    for row, text in enumerate((mark, "制定机关:省总工会"), start=2):
        page.put(row, 3, text, "note")
    page.put(5, 1, "填报单位:" + unit, "note")
    page.put(5, 3, period, "note")
    for column, (head, letter) in enumerate((("指标名称", "甲"), ("计量单位", "乙"), ("代码", "丙"), ("数量", "1")), start=1):
        page.put(6, column, head, "head")
        page.put(7, column, letter, "head")
    line = 8
    for code, facts in job_labels.columns(sheet).items():
        page.put(line, 1, _indicator(code, facts), "text")
        page.put(line, 2, facts.get("unit"), "middle")
        page.put(line, 3, code.upper(), "middle")
        value = (typed or {}).get(code, figures.get(code))
        page.put(line, 4, value, {"percent": "percent", "money": "money"}.get(facts["type"], "number"))
        line += 1
    for offset, text in enumerate(notes):
        page.put(line + 1 + offset, 1, text, "note")
        page.merges.append((line + 1 + offset, 1, 4))
    return page


def _indicator(code, facts):
    if "part_of" in facts:
        return "　其中:" + facts["label"]
    depth = {"a01": 1, "a02": 2}.get(facts.get("parts_of"), 0)
    return "　" * depth + ("其中:" if code in ("a02", "a03") else "") + facts["label"]
