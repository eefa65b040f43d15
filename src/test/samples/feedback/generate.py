#!/usr/bin/env python3
"""Writes the originals that AnswerWorkbookTest annotates: what openpyxl, xlsxwriter and LibreOffice make of one table.

Usage: generate.py (needs openpyxl, xlsxwriter and soffice); the files land in src/test/resources/feedback.
"""
import io
import pathlib
import struct
import subprocess
import zipfile
import zlib

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "resources" / "feedback"
HEAD = ["序号", "单位名称", "职工人数", "会员人数", "单位类型"]
ROWS = [[i, f"第{i}分会", 1000 + 17 * i, 900 + 19 * i, "企业" if i % 2 else "机关"] for i in range(1, 13)]
COVER = [("报表代码", "M01"), ("单位代码", "520100"), ("统计期", "2024"), ("版本", 1)]


def png():
    """A picture of eight by eight pixels."""
    raw = b"".join(b"\0" + bytes([200, 60, 40]) * 8 for _ in range(8))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))


def with_openpyxl(path):
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "封面"
    for row in COVER:
        cover.append(row)
    sheet = book.create_sheet("表一")
    sheet.append(["会员情况表"])
    sheet.append(HEAD)
    for row in ROWS:
        sheet.append(row)
    thin = Side(style="thin")
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFFFE699")
        cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    sheet["D6"].fill = PatternFill("solid", fgColor="FF92D050")
    sheet["D3"].comment = Comment("去年为 880", "王")
    sheet["D3"].number_format = "#,##0"
    sheet["E20"].number_format = "0.00"
    choice = DataValidation(type="list", formula1='"企业,机关,事业"')
    sheet.add_data_validation(choice)
    choice.add("E3:E14")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=2, max_row=14), titles_from_data=True)
    sheet.add_chart(chart, "G2")
    sheet.print_area = "A1:E14"
    sheet.freeze_panes = "A3"
    book.save(path)


def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    cover = book.add_worksheet("封面")
    for i, row in enumerate(COVER):
        cover.write_row(i, 0, row)
    sheet = book.add_worksheet("表一")
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#FFE699"})
    sheet.write(0, 0, "会员情况表")
    sheet.write_row(1, 0, HEAD, head)
    for i, row in enumerate(ROWS):
        sheet.write_row(i + 2, 0, row)
    sheet.set_column("D:D", 14, book.add_format({"num_format": "#,##0"}))
    sheet.write_comment("C4", "与人社数据一致", {"author": "李"})
    sheet.data_validation("E3:E14", {"validate": "list", "source": ["企业", "机关", "事业"]})
    sheet.conditional_format("C3:C14", {"type": "cell", "criteria": ">", "value": 1150, "format": head})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=表一!$D$3:$D$14"})
    sheet.insert_chart("G2", chart)
    sheet.insert_image("G20", "mark.png", {"image_data": io.BytesIO(png())})
    sheet.print_area("A1:E14")
    sheet.set_header("&L&G", {"image_left": "mark.png", "image_data_left": io.BytesIO(png())})
    sheet.autofilter("A2:E14")
    sheet.activate()
    book.close()


def with_controls(path):
    """Buttons and comments share a drawing; names that belong to one sheet; the workbook's structure is locked."""
    book = xlsxwriter.Workbook(path)
    cover = book.add_worksheet("封面")
    for i, row in enumerate(COVER):
        cover.write_row(i, 0, row)
    sheet = book.add_worksheet("表一")
    sheet.write(0, 0, "会员情况表")
    sheet.write_row(1, 0, HEAD)
    for i, row in enumerate(ROWS):
        sheet.write_row(i + 2, 0, row)
    sheet.insert_button("G3", {"caption": "检查", "width": 80, "height": 30})
    sheet.write_comment("C4", "与人社数据一致", {"author": "李"})
    book.define_name("表一!人数", "=表一!$C$3:$D$14")
    book.define_name("封面!代码", "=封面!$B$1")
    book.close()
    # xlsxwriter cannot lock the structure
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    lock = b'<workbookProtection lockStructure="1"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content.replace(b"<bookViews>", lock + b"<bookViews>") if name == "xl/workbook.xml" else content)


def with_libreoffice(path, source):
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(path.parent), str(source)], check=True)
    (path.parent / (source.stem + ".xlsx")).rename(path)


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    with_openpyxl(TARGET / "openpyxl.xlsx")
    with_xlsxwriter(TARGET / "xlsxwriter.xlsx")
    with_controls(TARGET / "controls.xlsx")
    source = TARGET / "source.ods"
    subprocess.run(["soffice", "--headless", "--convert-to", "ods:calc8", "--outdir", str(TARGET), str(TARGET / "openpyxl.xlsx")], check=True)
    (TARGET / "openpyxl.ods").rename(source)
    with_libreoffice(TARGET / "libreoffice.xlsx", source)
    source.unlink()


main()
