"""Writes the cells of a list (row, column, kind, value as JSON; tab-separated) into a workbook: write.py openpyxl|xlsxwriter LIST WORKBOOK."""
import datetime
import json
import sys

EPOCH = datetime.datetime(1899, 12, 30)


def cells(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row, column, kind, value = line.rstrip("\n").split("\t", 3)
            yield int(row), int(column), kind, json.loads(value)


def by_openpyxl(listed, path):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    for row, column, kind, value in listed:
        cell = sheet.cell(row, column)
        cell.value = EPOCH + datetime.timedelta(days=value) if kind == "date" else value
        if kind == "text":
            cell.data_type = "s"
    book.save(path)


def by_xlsxwriter(listed, path):
    import xlsxwriter
    book = xlsxwriter.Workbook(path)
    day = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    sheet = book.add_worksheet()
    for row, column, kind, value in listed:
        if kind == "text":
            sheet.write_string(row - 1, column - 1, value)
        elif kind == "boolean":
            sheet.write_boolean(row - 1, column - 1, value)
        elif kind == "date":
            sheet.write_number(row - 1, column - 1, value, day)
        else:
            sheet.write_number(row - 1, column - 1, value)
    book.close()


if __name__ == "__main__":
    {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter}[sys.argv[1]](cells(sys.argv[2]), sys.argv[3])
