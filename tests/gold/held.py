"""The records are as good as they were: the scorer's figures against the floors.

usage: held.py DATA_DIR

`floors.json` has, by kind, the least that each figure may be. Raise a floor when a rule gets better; a floor that has to go
down needs a reason in the commit that lowers it.
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))


def main(data):
    keys = sorted(str(key) for key in HERE.glob("seed*.jsonl"))
    command = [sys.executable, str(HERE / "score.py"), data, *keys, "--json"]
    scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    wrong = []
    for row, floors in FLOORS.items():
        for figure, floor in floors.items():
            found = scores.get(row, {}).get(figure, 0)
            print(f"{row:20} {figure:14} {found:<8} floor {floor}")
            if found < floor:
                wrong.append(f"{row}: expected {figure} of at least {floor}, found {found}")
    provenance = scores["provenance"]
    if provenance["quote_found_at_span"] < provenance["records_with_span"]:
        wrong.append(f"expected every quote at its span, found {provenance}")
    print("\n".join(wrong), file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
