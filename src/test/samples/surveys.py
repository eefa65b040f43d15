"""Samples of 工会统计调查: two years of several unions."""

import datetime

from pages import cover, matrix_page
from sample import Sample, cover_fields
from survey_figures import survey
from writers import with_libreoffice, with_openpyxl, with_xlsxwriter

#      place and file name      union            members  unions
UNITS = [("420502西陵区", "420502000001", 98640, 1486), ("420503伍家岗区", "420503000001", 57820, 902),
         ("420527秭归县", "420527000001", 43170, 688), ("420581宜都市", "420581000001", 70350, 1064),
         ("420582当阳市", "420582000001", 66280, 987), ("420583枝江市", "420583000001", 71940, 1021),
         ("421088监利市", "421023000001", 88410, 1240), ("350526德化县", "350526000001", 62330, 951),
         ("500118永川区", "500118000001", 178260, 2415), ("湖北省交通运输工会", "420000100001", 41290, 236)]
GROWTH = {"420502西陵区": 1.031, "420503伍家岗区": 1.024, "420527秭归县": 1.012, "420581宜都市": 1.027, "420582当阳市": 1.018,
          "420583枝江市": 1.004, "421088监利市": 0.994, "350526德化县": 1.041, "500118永川区": 1.035, "湖北省交通运输工会": 1.009}


def samples():
    for name, code, members, unions in UNITS:
        figures = survey(members, unions, base_known=code != "420000100001")
        yield _sample(2024, name, code, figures, with_openpyxl, "accepted", "last year")
    for name, code, members, unions in UNITS:
        yield from _this_year(name, code, survey(members, unions, GROWTH[name], code != "420000100001"))


def _this_year(name, code, figures):
    if name == "420581宜都市":
        first = dict(figures, a24=figures["a24"] - 3)
        yield _sample(2025, name, code, first, with_openpyxl, "superseded", "replaced by revision 2")
        yield _sample(2025, name + "（第2版）", code, figures, with_openpyxl, "accepted", "revision 2", 版本号=2)
    elif name == "420582当阳市":
        wrong = dict(figures, a01=figures["a01"] + 10, a19=figures["a18"] + 5)
        yield _sample(2025, name, code, wrong, with_openpyxl, "returned", "A01 is not the sum of its parts (R02-1, R02-2), A19 above A18 (R03-1)")
    elif name == "420583枝江市":
        slip = dict(figures, a20=figures["a20"] * 10)
        slip.update(a28=slip["a20"] * 2, a26=50)
        yield _sample(2025, name, code, slip, with_openpyxl, "held", "A20 ten times last year's (R46-3); more members than workers (R04-3)")
    elif name == "420527秭归县":
        jump = dict(figures, a25=round(figures["a25"] * 1.6))
        yield _sample(2025, name, code, jump, with_libreoffice, "accepted", "A25 up by more than 30%: to be explained (R44-7)")
    elif name == "421088监利市":
        figures = dict(figures)
        figures["a02"] += figures["a09"]
        figures["a03"] += figures.pop("a09")
        yield _sample(2025, name, code, figures, with_libreoffice, "accepted", "A09 is left blank: an optional part counts as absent")
    elif name == "420502西陵区":
        yield _sample(2025, name, code, figures, with_xlsxwriter, "accepted", "with a chart and a picture")
    else:
        yield _sample(2025, name, code, figures, with_openpyxl, "accepted", "nothing to say")


def _sample(year, name, code, figures, writer, verdict, because, **more):
    day = datetime.date(year, 9, 30)
    fields = cover_fields("S03、S04", code, "SY", f"{year}SY", day, **more)
    pages = [cover("工会统计调查表", fields, picture=writer is with_xlsxwriter),
             matrix_page("s03", figures, fields["填报单位"], f"{year}年", "表  号:S03"),
             matrix_page("s04", figures, fields["填报单位"], f"{year}年", "表  号:S04")]
    if writer is with_xlsxwriter:
        pages[1].chart = ("按单位类型分", 9, 16)
        pages[1].comments.append((27, 4, "与9月底会员系统核对一致"))
    return Sample(f"工会统计调查/{year}/{name}.xlsx", pages, writer, verdict, because)
