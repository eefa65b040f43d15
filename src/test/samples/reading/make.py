"""Makes the workbooks beside it, each by other software, with the same cells: python3 make.py (needs openpyxl, XlsxWriter, LibreOffice)."""
import datetime
import subprocess

import openpyxl
import xlsxwriter

CELLS = [["单位", "会员人数", "比例", "日期", "时间"], ["甲县总工会", 1234, 0.925, datetime.date(2021, 11, 26), datetime.time(14, 5)]]


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "表一"
    for row in CELLS:
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet["D2"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["E2"].number_format = "h:mm"
    sheet["A3"] = "=SUM(B2:B2)"
    sheet.merge_cells("A5:B6")
    sheet.column_dimensions["C"].hidden = True
    book.save("openpyxl.xlsx")


def by_xlsxwriter():
    book = xlsxwriter.Workbook("xlsxwriter.xlsx")
    sheet = book.add_worksheet("表一")
    sheet.write_row(0, 0, CELLS[0])
    sheet.write_row(1, 0, CELLS[1][:2])
    sheet.write_number(1, 2, 0.925, book.add_format({"num_format": "0.0%"}))
    sheet.write_datetime(1, 3, CELLS[1][3], book.add_format({"num_format": 'yyyy"年"m"月"d"日"'}))
    sheet.write_datetime(1, 4, CELLS[1][4], book.add_format({"num_format": "h:mm"}))
    sheet.write_formula(2, 0, "=SUM(B2:B2)", None, 1234)
    sheet.merge_range("A5:B6", "")
    sheet.set_column("C:C", None, None, {"hidden": True})
    book.close()


def by_libreoffice():
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "converted", "xlsxwriter.xlsx"], check=True)
    subprocess.run(["mv", "converted/xlsxwriter.xlsx", "libreoffice.xlsx"], check=True)
    subprocess.run(["rmdir", "converted"], check=True)


def twin_of_a_sample():
    """One of the demonstration's returns as the older binary workbook."""
    sample = "../../../../input/sample/劳动争议调解/2025-04/420583枝江市.xlsx"
    subprocess.run(["soffice", "--headless", "--convert-to", "xls:MS Excel 97", "--outdir", "converted", sample], check=True)
    subprocess.run(["mv", "converted/420583枝江市.xls", "twin.xls"], check=True)
    subprocess.run(["rmdir", "converted"], check=True)


if __name__ == "__main__":
    by_openpyxl()
    by_xlsxwriter()
    by_libreoffice()
    twin_of_a_sample()
