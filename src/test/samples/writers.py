"""The same pages written by different programs: openpyxl, XlsxWriter, LibreOffice, or as text. Bytes are the same on every run."""

import csv
import datetime
import io
import pathlib
import re
import struct
import subprocess
import tempfile
import zipfile
import zlib

import openpyxl
import openpyxl.comments
import openpyxl.worksheet.datavalidation
import xlsxwriter
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

import pages

MADE = datetime.datetime(2025, 5, 8, 9, 30)
FORMATS = {"money": "#,##0.00", "number": "0", "date": "yyyy-mm-dd", "day": "yyyy年m月d日", "percent": "0.00", "total": "#,##0.00"}


def seal():
    """A small picture: a red disc on white, as PNG."""
    size, rows = 48, b""
    for y in range(size):
        rows += b"\0" + b"".join(b"\xc8\x1e\x1e" if (x - 24) ** 2 + (y - 24) ** 2 < 484 else b"\xff\xff\xff" for x in range(size))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def tidy(path):
    """The package again with a fixed time on every entry and in its properties."""
    with zipfile.ZipFile(path) as package:
        entries = [(info.filename, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries:
            if name == "docProps/core.xml":
                stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                data = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            package.writestr(zipfile.ZipInfo(name, (2025, 5, 8, 9, 30, 0)), data, zipfile.ZIP_DEFLATED)


def with_openpyxl(path, book, creator="openpyxl"):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = creator
    for page in book:
        _openpyxl_sheet(workbook.create_sheet(page.name), page)
    workbook.save(path)
    tidy(path)


def _openpyxl_sheet(sheet, page):
    for row, column, value, style in page.cells:
        cell = sheet.cell(row, column, value)
        cell.font, cell.alignment = _font(style), _alignment(style)
        if style not in ("title", "note"):
            thin = Side(style="thin", color="808080")
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        if style in FORMATS:
            cell.number_format = FORMATS[style]
        if style == "head":
            cell.fill = PatternFill("solid", fgColor="DDEBF7")
    for row, first, last in page.merges:
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
    for column, width in page.widths.items():
        sheet.column_dimensions[pages.letters(column)].width = width
    _openpyxl_paper(sheet, page)


def _font(style):
    return Font(name="宋体", size=16 if style == "title" else 10, bold=style in ("title", "head", "total", "label"))


def _alignment(style):
    return Alignment(horizontal={"title": "center", "head": "center", "middle": "center", "value": "left", "day": "left"}.get(style), vertical="center",
                     wrap_text=style in ("head", "note"))


def _openpyxl_paper(sheet, page):
    for column, words in page.choices:
        rule = openpyxl.worksheet.datavalidation.DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        rule.add(f"{pages.letters(column)}4:{pages.letters(column)}200")
        sheet.add_data_validation(rule)
    for row, column, text in page.comments:
        sheet.cell(row, column).comment = openpyxl.comments.Comment(text, "填报人甲")
    if page.freeze:
        sheet.freeze_panes = f"A{page.freeze + 1}"
    sheet.print_area = f"A1:{pages.letters(page.last_column())}{page.last_row()}"
    sheet.page_setup.orientation = "landscape" if page.landscape else "portrait"
    sheet.page_setup.paperSize = 8 if page.landscape else 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = (2 if page.landscape else 1), 0
    if page.landscape:
        sheet.row_dimensions[3].height = 36
        sheet.print_title_rows = "1:3"
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.sheet_state = "hidden" if page.hidden else "visible"


def with_xlsxwriter(path, book, creator="Microsoft Office 用户"):
    workbook = xlsxwriter.Workbook(str(path))
    workbook.set_properties({"author": creator, "created": MADE})
    formats = {style: workbook.add_format(_format(style)) for style in
               ("title", "head", "text", "middle", "number", "money", "date", "day", "percent", "note", "label", "value", "total")}
    for page in book:
        _xlsxwriter_sheet(workbook, workbook.add_worksheet(page.name), page, formats)
    workbook.close()
    tidy(path)


def _format(style):
    look = {"font_name": "仿宋" if style != "title" else "黑体", "font_size": 16 if style == "title" else 10, "valign": "vcenter"}
    if style in ("title", "head", "middle"):
        look["align"] = "center"
    if style in ("value", "day"):
        look["align"] = "left"
    if style not in ("title", "note"):
        look["border"] = 1
    if style in FORMATS:
        look["num_format"] = FORMATS[style]
    if style == "head":
        look.update(bg_color="#E2EFDA", text_wrap=True)
    look["bold"] = style in ("title", "head", "label", "total")
    return look


def _xlsxwriter_sheet(workbook, sheet, page, formats):
    computed = {(row, column): (formula, value) for row, column, formula, value in page.formulas}
    merged = {(row, first): last for row, first, last in page.merges}
    for row, column, value, style in page.cells:
        look = formats[style]
        if (row, column) in merged:
            sheet.merge_range(row - 1, column - 1, row - 1, merged[row, column] - 1, value, look)
        elif (row, column) in computed:
            formula, result = computed[row, column]
            sheet.write_formula(row - 1, column - 1, "=" + formula, look, result)
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row - 1, column - 1, value, look)
        elif isinstance(value, str):
            sheet.write_string(row - 1, column - 1, value, look)
        else:
            sheet.write(row - 1, column - 1, value, look)
    for column, width in page.widths.items():
        sheet.set_column(column - 1, column - 1, width)
    _xlsxwriter_paper(workbook, sheet, page)


def _xlsxwriter_paper(workbook, sheet, page):
    for column, words in page.choices:
        sheet.data_validation(3, column - 1, 199, column - 1, {"validate": "list", "source": words})
    for row, column, text in page.comments:
        sheet.write_comment(row - 1, column - 1, text, {"author": "填报人甲"})
    if page.freeze:
        sheet.freeze_panes(page.freeze, 0)
    if page.picture:
        sheet.insert_image("E2", "seal.png", {"image_data": io.BytesIO(seal())})
    if page.chart:
        heading, first, last = page.chart
        chart = workbook.add_chart({"type": "column"})
        chart.add_series({"name": heading, "categories": [page.name, first - 1, 0, last - 1, 0],
                          "values": [page.name, first - 1, 3, last - 1, 3]})
        sheet.insert_chart("F6", chart)
    sheet.print_area(0, 0, page.last_row() - 1, page.last_column() - 1)
    sheet.set_paper(8 if page.landscape else 9)
    sheet.fit_to_pages(2 if page.landscape else 1, 0)
    sheet.set_footer("&C第 &P 页")
    if page.landscape:
        sheet.set_landscape()
        sheet.set_row(2, 36)
        sheet.repeat_rows(0, 2)
    if page.hidden:
        sheet.hide()


def with_libreoffice(path, book):
    """Written by openpyxl, then opened and saved by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / path.name
        with_openpyxl(source, book)
        resave(source, path)


def with_xls(path, book):
    """As Excel 97-2003 has it, written by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / (path.stem + ".xlsx")
        with_openpyxl(source, book)
        converted = convert(source, "xls:MS Excel 97", folder)
        path.write_bytes(converted.read_bytes())


def with_csv(path, book):
    """The cover's fields, an empty line, the list below its title; in GB18030 as Excel saves it in Chinese."""
    cover, listed = book
    cells = {(row, column): value for row, column, value, _ in cover.cells}
    lines = [(label, cells[row, 3]) for (row, column), label in cells.items() if column == 2 and cells.get((row, 3)) is not None]
    rows = {}
    for row, column, value, _ in listed.cells:
        rows.setdefault(row, {})[column] = value
    table = [[rows[row].get(column) for column in range(1, listed.last_column() + 1)] for row in sorted(rows) if row >= 3]
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([*lines, [], *table])
    path.write_bytes(text.getvalue().encode("gb18030"))


def resave(source, target):
    with tempfile.TemporaryDirectory() as folder:
        target.write_bytes(convert(source, "xlsx:Calc MS Excel 2007 XML", folder).read_bytes())
    tidy(target)


def convert(source, kind, folder):
    """What LibreOffice makes of a workbook, in a folder of its own."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", f"{folder}/made",
                    str(source)], check=True, capture_output=True)
    return next(pathlib.Path(folder, "made").iterdir())
