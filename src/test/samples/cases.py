"""Samples of 劳动争议调解 and its carry-over."""

import datetime

from case_figures import case, delegated, workers
from job_labels import columns, labels_of
from pages import Page, cover, list_page
from sample import Sample, cover_fields, union
from writers import with_libreoffice, with_openpyxl, with_xlsxwriter

APRIL, MAY = datetime.date(2025, 4, 30), datetime.date(2025, 5, 31)
NOTE = ("注:1.一件案件填一行,案件编号在本单位内不重复。", "注:2.追回金额以实际到账为准。")
U, D, T, L = "UNION_COMMITTEE", "DOCKING_STUDIO", "TWO_STATION", "LEGAL_STATION"


def samples():
    yield from _xiling()
    yield from _yichang()
    yield from _elsewhere()
    yield from _faulty()
    yield _carry_over()


def _book(place, code, day, rows, details=(), picture=False, cover_more=None, **page):
    """The whole workbook of a unit and month."""
    codes = "F06A、F06B" if details else "F06A"
    fields = cover_fields(codes, code, "M", day.strftime("%Y-%m"), day, **(cover_more or {}))
    for row in (*rows, *details):
        row.setdefault("division_code", place)
    rows_page = list_page("f06a", rows, fields["填报单位"], notes=NOTE, amount_unit=fields["金额单位"], **page)
    book = [cover("劳动争议调解月报", fields, picture), rows_page]
    if details:
        book.append(list_page("f06b", details, fields["填报单位"], amount_unit=fields["金额单位"]))
    return book


def _sample(day, file, book, writer, verdict, because):
    return Sample(f"劳动争议调解/{day:%Y-%m}/{file}.xlsx", book, writer, verdict, because)


def _xiling():
    place, code = "420502", "420502000001"
    last_year = [case("XL2024-041", U, "PAY", "西陵区金桥酒店", "服务", place, 2, 15200, "2024-04-09", "2024-04-22"),
                 case("XL2024-042", U, "INJURY", "宜昌恒通建筑劳务公司", "建筑", place, 1, 68000, "2024-04-15", "2024-04-29", "F"),
                 case("XL2024-043", T, "PAY", "西陵区速达快递服务部", "快递外卖", place, 4, 31600, "2024-04-18", "2024-04-25")]
    yield _sample(datetime.date(2024, 4, 30), "420502西陵区", _book(place, code, datetime.date(2024, 4, 30), last_year),
                  with_xlsxwriter, "accepted", "last year's month, for the comparison")
    april = [case("XL2025-041", U, "PAY", "西陵区金桥酒店", "服务", place, 3, 28650, "2025-04-02", "2025-04-11"),
             case("XL2025-042", U, "COMPENSATION", "宜昌华强服饰公司", "制造", place, 1, 42000, "2025-04-03", "2025-04-21"),
             case("XL2025-043", T, "PAY", "西陵区速达快递服务部", "快递外卖", place, 5, 37400, "2025-04-08", "2025-04-14"),
             case("XL2025-044", L, "SOCIAL_INS", "宜昌安居物业公司", "服务", place, 2, 19800, "2025-04-10", "2025-04-28", "F"),
             case("XL2025-045", U, "INJURY", "宜昌恒通建筑劳务公司", "建筑", place, 1, 86000, "2025-04-15", None, "O"),
             case("XL2025-046", L, "ALLOWANCE", "宜昌江城环卫服务公司", "服务", place, 6, 10800, "2025-04-17", "2025-04-29"),
             case("XL2025-047", U, "PAY", "西陵区好味餐饮店", "服务", place, 1, 5200, "2025-04-21", "2025-04-25", "W"),
             case("XL2025-048", T, "PAY", "宜昌云仓电商公司", "电商配送", place, 4, 26600, "2025-04-22", "2025-04-30",
                  reported_outcome="FAIL")]
    details = workers("XL2025-043", "SD", "配送员", [7480] * 5, "2025-04-14") + workers("XL2025-048", "YC", "分拣员", [6650] * 4, "2025-04-30")
    totals = ("workers_count", "claim_amount", "recovered_amount")
    yield _sample(APRIL, "420502西陵区", _book(place, code, APRIL, april, details, total=totals, choices=True, picture=True),
                  with_xlsxwriter, "accepted", "total line agrees; one outcome noted (V06-04)")
    may = [case("XL2025-051", U, "PAY", "宜昌华强服饰公司", "制造", place, 2, 17600, "2025-05-06", "2025-05-15"),
           case("XL2025-052", T, "PAY", "西陵区速达快递服务部", "快递外卖", place, 3, 22350, "2025-05-12", "2025-05-16"),
           case("XL2025-053", L, "COMPENSATION", "宜昌安居物业公司", "服务", place, 1, 31000, "2025-05-14", "2025-05-29"),
           case("XL2025-054", U, "PAY", "西陵区好味餐饮店", "服务", place, 2, 9400, "2025-05-20", "2025-05-27", "F")]
    book = _book(place, code, MAY, may, total=totals, choices=True)
    book.append(_code_page())
    yield _sample(MAY, "420502西陵区", book, with_xlsxwriter, "accepted", "a hidden sheet of codes is noted and left alone")


def _code_page():
    """The hidden sheet many clerks keep for their drop-downs."""
    page = Page("代码表", hidden=True)
    for row, (code, label) in enumerate(labels_of(columns("f06a")["channel"]).items(), start=1):
        page.put(row, 1, code, "text")
        page.put(row, 2, label, "text")
    return page


def _yichang():
    rows = lambda amount: [case("YD2025-017", U, "PAY", "宜都市红花磷化公司", "制造", "420581", 8, amount, "2025-04-07", "2025-04-18"),
                           case("YD2025-018", L, "INJURY", "宜都市清江建材厂", "制造", "420581", 1, 54000, "2025-04-16", "2025-04-30")]
    yield _sample(APRIL, "420581宜都市", _book("420581", "420581000001", APRIL, rows(63200)), with_openpyxl, "superseded",
                  "replaced by revision 2 of the same month")
    yield _sample(APRIL, "420581宜都市（更正）", _book("420581", "420581000001", APRIL, rows(72300), cover_more={"版本号": 2}), with_openpyxl,
                  "accepted", "revision 2 replaces revision 1, whole")
    yield _sample(APRIL, "420526兴山县", _book("420526", "420526000001", APRIL, [], cover_more={"零报告": "是"}), with_openpyxl, "accepted",
                  "nil return: real zeros")
    yield _sample(MAY, "420526兴山县", _book("420526", "420526000001", MAY, []), with_openpyxl, "held", "no rows and not stated to be a nil return")
    wujiagang = [case("WJG2025-09", U, "PAY", "伍家岗区东站物流公司", "电商配送", "420503", 7, 48300, "2025-05-07", "2025-05-19"),
                 case("WJG2025-10", U, "ALLOWANCE", "宜昌东山公交服务公司", "服务", "420503", 12, 14400, "2025-05-13", "2025-05-28")]
    yield _sample(MAY, "420503伍家岗区", _book("420503", "420503000001", MAY, wujiagang, total={"workers_count": 21, "claim_amount": 62700}),
                  with_openpyxl, "held", "the total line says 21 workers, the rows make 19 (X14)")
    zigui = [case("ZG2025-05", U, "PAY", "秭归县脐橙加工厂", "制造", "420527", 14, "１１.２万", "2025-04-08", None, "O"),
             case("ZG2025-06", U, "COMPENSATION", "秭归县屈乡茶业公司", "制造", "420527", 2, "38,500", "2025-04-14", "2025-04-28")]
    zigui[0]["accepted_on"] = "2025年4月8日"
    zigui[1]["recovered_amount"] = "38,500"
    yield _sample(APRIL, "420527秭归县", _book("420527", "420527000001", APRIL, zigui, written="both"), with_libreoffice, "accepted",
                  "numbers and a date typed as text, one suffix noted")
    zhijiang = [case("ZJ2025-11", U, "PAY", "枝江市百里洲果业公司", "制造", "420583", 3, 1.86, "2025-05-08", "2025-05-20"),
                case("ZJ2025-12", T, "PAY", "枝江市顺达配送站", "快递外卖", "420583", 2, 0.94, "2025-05-16", "2025-05-23")]
    yield _sample(MAY, "420583枝江市", _book("420583", "420583000001", MAY, zhijiang, cover_more={"金额单位": "万元"}), with_openpyxl, "accepted",
                  "amounts in 万元")


def _elsewhere():
    place = "420106"
    docking = [("001", "PAY", 1, 1, 0, "S"), ("002", "PAY", 1, 0, 1, "S"), ("003", "COMPENSATION", 1, 1, 1, "S"), ("004", "PAY", 1, 0, 0, "F"),
               ("005", "PAY", 0, 1, 0, "F"), ("006", "COMPENSATION", 0, 0, 1, "F"), ("007", "RELATION", 1, 1, 0, "S"),
               ("008", "PAY", 1, 1, 0, "S"), ("009", "PAY", 1, 1, 0, "S"), ("010", "INJURY", 0, 0, 0, "F")]
    conditions = {"008": (True, True, True, False), "009": (False, True, True, True)}
    rows = [delegated("WC2025-" + n, place, kind, bool(signed), bool(performed), bool(document), f"2025-04-{int(n) + 6:02d}", "2025-04-28",
                      outcome, conditions.get(n, (True,) * 4), "PRE_FILING" if int(n) < 6 else "POST_FILING", 12000 + 1850 * int(n))
            for n, kind, signed, performed, document, outcome in docking]
    yield _sample(APRIL, "420106武昌区", _book(place, "420106000001", APRIL, rows, written="codes"), with_openpyxl, "accepted-in-part",
                  "three delegated cases refused: V06-02 (007), V06-01 (008, 009)")
    may = [delegated("WC2025-" + n, place, "PAY", True, True, False, "2025-05-09", "2025-05-26", "S", claim=15800) for n in ("011", "012", "013")]
    yield _sample(MAY, "420106武昌区", _book(place, "420106000001", MAY, may), with_openpyxl, "accepted", "nothing to say")
    dehua = [case("DH2025-0407", T, "PAY", "德化县鲜送配送服务部", "快递外卖", "350526", 7, 42980, "2025-04-07", "2025-04-11")]
    yield _sample(APRIL, "350526德化县", _book("350526", "350526000001", APRIL, dehua, workers("DH2025-0407", "SC", "配送员", [6140] * 7, "2025-04-11")),
                  with_openpyxl, "accepted", "seven delivery workers, 42,980 yuan, four days")
    yongchuan = [case("YC2025-21", U, "PAY", "永川区星火汽配公司", "制造", "500118", 11, 96400, "2025-04-03", "2025-04-17"),
                 case("YC2025-22", U, "PAY", "浙江某建筑劳务公司", "建筑", "350582", 12, 213400, "2025-04-09", "2025-04-25"),
                 case("YC2025-23", U, "COMPENSATION", "永川区凤凰湖电子公司", "制造", "500118", 1, 28000, "2025-04-11", "2025-04-24", recovered=31500),
                 case("YC2025-24", L, "RELATION", "永川区兴龙家政部", "服务", "500118", 1, 0, "2025-04-15", "2025-04-29", "T")]
    yield _sample(APRIL, "500118永川区", _book("500118", "500118000001", APRIL, yongchuan), with_libreoffice, "accepted",
                  "recovered above the claim: to be explained (V06-08); one case outside the territory (T06-4)")
    shashi = [case("SS2025-31", U, "PAY", "沙市区楚天纺织公司", "制造", "421002", 9, 73800, "2025-04-10", "2025-04-23")]
    reorder = lambda names: names[:3] + names[12:] + names[3:12]
    yield _sample(APRIL, "421002沙市区", _book("421002", "421002000001", APRIL, shashi, order=reorder), with_openpyxl, "accepted",
                  "columns in another order")
    zone = [case("SL2025-02", T, "PAY", "双龙机场货运服务公司", "电商配送", "5201Z1", 3, 18900, "2025-04-16", "2025-04-22")]
    yield _sample(APRIL, "5201Z1双龙", _book("5201Z1", "5201Z1000001", APRIL, zone), with_openpyxl, "accepted", "a zone that is no division")
    chengmai = [case("CM2025-04", U, "PAY", "澄迈县老城制衣公司", "制造", "469023", 6, 45300, "2025-04-08", "2025-04-21")]
    yield _sample(APRIL, "469023澄迈县", _book("469023", "469023000001", APRIL, chengmai), with_openpyxl, "accepted",
                  "a county directly under its province")


def _faulty():
    zhijiang = [case("ZJ2025-07", U, "PAY", "枝江市百里洲果业公司", "制造", "420583", 2, 16400, "2025-04-07", "2025-04-16"),
                case("ZJ2025-08", U, "PAY", "枝江市江口船运公司", "服务", "420583", 3, 21900, "2025-03-27", "2025-04-09"),
                case("ZJ2025-09", L, "INJURY", "枝江市安福寺食品厂", "制造", "420583", 1, 47000, "2025-04-18", "2025-04-11"),
                case("ZJ2025-07", U, "PAY", "枝江市百里洲果业公司", "制造", "420583", 2, 16400, "2025-04-07", "2025-04-16")]
    yield _sample(APRIL, "420583枝江市", _book("420583", "420583000001", APRIL, zhijiang), with_openpyxl, "accepted-in-part",
                  "a day in March (X09), closed before accepted (V06-06), a case number twice (X04)")
    dangyang = [case("DY2025-03", U, "PAY", "当阳市玉泉瓷业公司", "制造", "420582", 5, 33500, "2025-04-09", "2025-04-24")]
    yield _sample(APRIL, "420582当阳市", _book("420582", "420582000001", APRIL, dangyang, without=("accepted_on",)), with_openpyxl, "returned",
                  "the column 受理日 is missing")
    honghu = [case("HH2025-01", U, "PAY", "洪湖市蓝田水产公司", "制造", "421083", 4, 27200, "2025-04-11", "2025-04-22")]
    yield _sample(APRIL, "421083洪湖市", _book("421083", "421083000009", APRIL, honghu), with_openpyxl, "returned", "no union has this code")
    jingzhou = [case("JZ2025-01", U, "PAY", "荆州区古城旅游公司", "服务", "421003", "约20", "1700余", "2025-04-11", "2025-04-22", "F")]
    jingzhou += [case("JZ2025-02", U, "PAY", "荆州区川店食品厂", "制造", "421003", 2, 11800, "2025-04-17", "2025-04-28")]
    yield _sample(APRIL, "421003荆州区", _book("421003", "421003000001", APRIL, jingzhou), with_openpyxl, "accepted-in-part",
                  "约 and 余 in figures (X07): the row is out")


def _carry_over():
    spans = [("2024-01-01", "2024-03-31", 600, 1300, 19200000), ("2024-04-01", "2024-06-30", 600, 1300, 19200000),
             ("2024-07-01", "2024-09-30", 600, 1300, 19200000), ("2024-10-01", "2024-12-31", 600, 1300, 19200000),
             ("2025-01-01", "2025-03-31", 500, 1100, 16000000), ("2025-05-01", "2025-05-13", 105, 299, 4717020)]
    rows = [{"division_code": "350526", "source_form": "F06A", "measure": measure, "category": "TWO_STATION",
             "from_on": datetime.date.fromisoformat(first), "to_on": datetime.date.fromisoformat(last), "value": value, "evidence": "两站联动工作台账汇总表"}
            for first, last, *values in spans for measure, value in zip(("cases", "workers", "recovered"), values)]
    day = datetime.date(2025, 5, 14)
    fields = cover_fields("H00", "350526000001", "EVENT", "START-2025", day, 口径="历年累计", 累计起始日=datetime.date(2024, 1, 1))
    return Sample("历史结转/350526德化县.xlsx", [cover("历史结转表", fields), list_page("h00", rows, union("350526000001", day)["name"])], with_openpyxl,
                  "accepted", "with the April case 3006 cases, 6606 workers, 97,560,000 yuan to date")
