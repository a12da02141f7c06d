"""The data package opens in the tools that people use: Frictionless, a spreadsheet, an archiver.

usage: opens.py DATA_DIR
"""
import csv
import json
import pathlib
import sys
import unittest
import zipfile

import frictionless
import openpyxl

DATA = pathlib.Path(sys.argv.pop(1))


class Opens(unittest.TestCase):
    def test_frictionless_accepts_it(self):
        report = frictionless.Package(str(DATA / "datapackage.json")).validate()
        self.assertEqual(report.flatten(["title", "rowNumber", "fieldName", "message"])[:10], [])

    def test_the_workbook_has_a_sheet_a_resource_with_the_rows_of_its_csv(self):
        book = openpyxl.load_workbook(DATA / "guilan.xlsx")
        package = json.loads((DATA / "datapackage.json").read_text("utf-8"))
        tables = [resource for resource in package["resources"] if resource["format"] == "csv"]
        self.assertEqual(book.sheetnames, ["说明"] + [table["title"] for table in tables])
        for table in tables:
            with open(DATA / table["path"], encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
            sheet = book[table["title"]]
            self.assertEqual([cell.value for cell in sheet[1]], [field["title"] for field in table["schema"]["fields"]])
            self.assertEqual(sheet.max_row, len(rows), table["name"])
            for row, cells in zip(rows[1:6], sheet.iter_rows(min_row=2, max_row=6, values_only=True)):
                self.assertEqual([text.lstrip("'") for text in row], [plain(cell) for cell in cells], table["name"])

    def test_no_cell_is_a_formula(self):
        for sheet in openpyxl.load_workbook(DATA / "guilan.xlsx"):
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.data_type, "f", f"{sheet.title} {cell.coordinate}")

    def test_the_archive_holds_what_lies_beside_it(self):
        with zipfile.ZipFile(DATA / "guilan-data.zip") as archive:
            self.assertIsNone(archive.testzip())
            beside = {path.name for path in DATA.iterdir()} - {"guilan-data.zip"}
            self.assertEqual(set(archive.namelist()), beside)
            for name in beside:
                self.assertEqual(archive.read(name), (DATA / name).read_bytes(), name)


def plain(cell):
    """A cell as its CSV twin has it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).lstrip("'")


if __name__ == "__main__":
    unittest.main()
