"""The data package opens in the tools that people use: Frictionless, a spreadsheet, an archiver, a calendar.

usage: opens.py DATA_DIR
"""
import csv
import datetime
import json
import pathlib
import sys
import unittest
import zipfile

import frictionless
import icalendar
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
            # .gz and .br are the same files once more, for servers that send them.
            own = {path.name for path in DATA.iterdir() if path.suffix not in (".gz", ".br")}
            beside = own - {"guilan-data.zip", "dates.ics"}
            self.assertEqual(set(archive.namelist()), beside)
            for name in beside:
                self.assertEqual(archive.read(name), (DATA / name).read_bytes(), name)

    def test_a_calendar_reads_every_date(self):
        read = (DATA / "dates.ics").read_bytes()
        self.assertTrue(all(len(line) <= 75 for line in read.split(b"\r\n")))
        events = icalendar.Calendar.from_ical(read).walk("VEVENT")
        self.assertEqual([event.errors for event in events if event.errors], [])
        told = {}
        for name, field in (("milestones", "when"), ("tasks", "deadline")):
            for record in json.loads((DATA / f"{name}.json").read_text("utf-8")):
                told[record["id"]] = record, record[field]
        ids = [str(event["UID"]).removesuffix("@guilan") for event in events]
        self.assertEqual(len(ids), len(set(ids)))
        for event, id in zip(events, ids):
            record, when = told[id]
            day = event.decoded("DTSTART")
            self.assertEqual(str(event["SUMMARY"]), record["text"], id)
            self.assertIn(str(day)[: len(when["end"] or when["start"])], (when["start"], when["end"]), id)
            self.assertEqual(event.decoded("DTEND") - day, datetime.timedelta(days=1), id)
        # A milestone may stand for the task from whose words it was read, but every deadline is there.
        due = {(when["start"], when["end"]) for record, when in told.values() if when and when["end"] and record.get("kind") != "result"}
        self.assertEqual({(told[id][1]["start"], told[id][1]["end"]) for id in ids} & due, due)


def plain(cell):
    """A cell as its CSV twin has it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).lstrip("'")


if __name__ == "__main__":
    unittest.main()
