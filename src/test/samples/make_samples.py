#!/usr/bin/python3
"""Makes input/sample/: submissions as clerks send them, written by openpyxl, XlsxWriter and LibreOffice.

Run it after a change of a job file's heads; the same inputs give the same bytes (but for another LibreOffice).
Needs Debian's python3-openpyxl, python3-xlsxwriter, python3-yaml and libreoffice-calc.
What the run says of each file stands in expected.csv beside this script.
"""

import csv
import pathlib
import shutil

import cases
import examples
import published
import surveys
import writers
from job_labels import ROOT

SAMPLES = ROOT / "input" / "sample"
EXPECTED = pathlib.Path(__file__).with_name("expected.csv")


def main():
    shutil.rmtree(SAMPLES, ignore_errors=True)
    expected = []
    for sample in (*cases.samples(), *surveys.samples(), *examples.samples(), *published.samples()):
        path = SAMPLES / sample.path
        path.parent.mkdir(parents=True, exist_ok=True)
        sample.write(path)
        expected.append((sample.path, sample.verdict, sample.because))
    _odd_files(expected)
    with EXPECTED.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("file", "verdict", "because"), *sorted(expected)])


def _odd_files(expected):
    """What is no good copy of anything: the same bytes again, the same figures saved again, no workbook at all."""
    april = SAMPLES / "劳动争议调解/2025-04"
    shutil.copyfile(april / "420502西陵区.xlsx", april / "420502西陵区（补报）.xlsx")
    expected.append(("劳动争议调解/2025-04/420502西陵区（补报）.xlsx", "duplicate", "same bytes as 420502西陵区.xlsx"))
    survey = SAMPLES / "工会统计调查/2025"
    writers.resave(survey / "420503伍家岗区.xlsx", survey / "420503伍家岗区（另存）.xlsx")
    expected.append(("工会统计调查/2025/420503伍家岗区（另存）.xlsx", "duplicate", "same figures as 420503伍家岗区.xlsx, saved by LibreOffice"))
    (april / "421022公安县.xlsx").write_text("<html><head><meta charset='utf-8'></head><body><table><tr><td>案件编号</td><td>受理日</td>"
                                            "</tr><tr><td>GA2025-001</td><td>2025-04-09</td></tr></table></body></html>", encoding="utf-8")
    expected.append(("劳动争议调解/2025-04/421022公安县.xlsx", "unreadable", "a web page renamed to .xlsx"))
    whole = (survey / "420527秭归县.xlsx").read_bytes()
    (survey / "420525远安县.xlsx").write_bytes(whole[:len(whole) // 2])
    expected.append(("工会统计调查/2025/420525远安县.xlsx", "unreadable", "cut off in the middle"))


if __name__ == "__main__":
    main()
