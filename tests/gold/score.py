#!/usr/bin/env python3
"""Score the open data package against an answer key made by hand.

usage: score.py DATA_DIR GOLD.jsonl... [--misses KIND] [--json]

DATA_DIR holds the published resources (documents.json, indicators.json, ...: docs/DATA.md). Each gold line is one fact that a careful
reader found in a seed. A fact is *found* when a record of its kind, in its document, carries the same name or text and, where the fact
has one, the same value. The other columns are accuracies over the found facts. `records` counts what the package has for those
documents and `backed` how many of them some gold fact backs: low where the package invents or repeats, but also where the gold file
samples. Standard library only.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

KINDS = {  # gold kind -> resource file
    "document": "documents", "heading_count": "sections", "table": "tables", "indicator": "indicators", "task": "tasks",
    "milestone": "milestones", "project": "projects", "duty": "duties", "workgroup": "work_groups",
    "response_level": "response_levels", "grading": "event_grades", "glossary": "terms", "reference": "references",
    "anomaly": "anomalies",
}


def norm(text):
    """Letters, digits and % only, compatibility forms folded."""
    text = unicodedata.normalize("NFKC", str(text or "")).replace("○", "0").replace("〇", "0")
    return "".join(c for c in text if c.isalnum() or c == "%").lower()


def numbers(text):
    text = unicodedata.normalize("NFKC", str(text if text is not None else ""))
    return [n.rstrip("0").rstrip(".") if "." in n else n for n in re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))]


def grams(text):
    return {text[i:i + 2] for i in range(len(text) - 1)} or {text}


def alike(a, b):
    a, b = norm(a), norm(b)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if (a in b or b in a) and min(len(a), len(b)) >= 2:
        return max(0.8, min(len(a), len(b)) / max(len(a), len(b)))
    ga, gb = grams(a), grams(b)
    return 2 * len(ga & gb) / (len(ga) + len(gb))


def overlap(a, b, run=8):
    """Do two wordings share a run of characters?"""
    a, b = norm(a), norm(b)
    if len(a) < run or len(b) < run:
        return bool(a) and bool(b) and (a in b or b in a)
    return any(a[i:i + run] in b for i in range(0, len(a) - run + 1, 2))


def names(value):
    """A list of bodies, each a string or {name: …}, as a set of normal forms."""
    if isinstance(value, str):
        value = [value]
    return {norm(v.get("name") if isinstance(v, dict) else v) for v in value or [] if v}


def side(value):
    """baseline/target/growth: a string, a number or {text, value, year}."""
    if isinstance(value, dict):
        return f"{value.get('text', '')} {value.get('value', '') if value.get('value') is not None else ''}"
    return "" if value is None else str(value)


def text_of(record):
    return " ".join(str(record.get(k) or "") for k in ("text", "quote", "name", "detail"))


def when_end(value):
    if isinstance(value, dict):
        value = value.get("end") or value.get("start")
    return str(value or "").split("/")[-1]


def same_when(gold, record):
    gold, record = when_end(gold), when_end(record)
    if not gold:
        return not record
    short = min(len(gold), len(record))
    return short >= 4 and gold[:short] == record[:short]


class Package:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.resources = {}
        for resource in set(KINDS.values()) | {"bodies", "regions"}:
            path = self.folder / f"{resource}.json"
            loaded = json.loads(path.read_text("utf-8")) if path.exists() else []
            self.resources[resource] = loaded.get("records", []) if isinstance(loaded, dict) else loaded
        self.documents = {d.get("id"): d for d in self.resources["documents"]}
        regions = {r.get("id"): r.get("name") for r in self.resources["regions"]}
        for record in self.resources["projects"]:
            record["region"] = regions.get(record.get("region"), record.get("region"))
        self.by_document = {}
        for resource, records in self.resources.items():
            table = collections.defaultdict(list)
            for record in records:
                table[record.get("document")].append(record)
            self.by_document[resource] = table
        self.cache = {}

    def find_documents(self, title):
        """Ids of the documents that a gold title can mean, best first; an annex counts with the document that carries it."""
        if title not in self.cache:
            # a cover notice's title holds its annex's title: equality ranks above containment
            scored = sorted(((alike(title, d.get("title")), d.get("id")) for d in self.documents.values()), key=lambda x: -x[0])
            top = scored[0][0] if scored else 0
            keep = [i for score, i in scored if score >= max(0.6, top - 0.02)]
            extra = [d["id"] for d in self.documents.values() if d.get("parent") in keep[:1]] if keep else []
            parents = [self.documents[i].get("parent") for i in keep[:1]]
            self.cache[title] = list(dict.fromkeys(keep + extra + [p for p in parents if p]))
        return self.cache[title]

    def inherited(self, document):
        """A document with what it leaves out taken from the notice that carries it."""
        record = dict(self.documents[document])
        parent = self.documents.get(record.get("parent")) or {}
        for key in ("number", "issuer", "date"):
            record[key] = record.get(key) or parent.get(key)
        return record

    def candidates(self, kind, title, whole_seed=None):
        found = []
        for document in self.find_documents(title):
            found += self.by_document[KINDS[kind]].get(document, [])
        if not found and whole_seed is not None:
            found = self.resources[KINDS[kind]]
        return found


def match_indicator(gold, record):
    wanted = numbers(gold.get("target")) or numbers(gold.get("baseline")) or numbers(gold.get("growth"))
    have = numbers(side(record.get("target")) + " " + side(record.get("baseline")) + " " + side(record.get("growth")))
    likeness = max(alike(gold["name"], record.get("name")), 0.9 * alike(gold["name"], (record.get("group") or "") + (record.get("name") or "")))
    if wanted:
        if not set(wanted[:1]) <= set(have):
            return 0
        likeness += 0.05 * (gold.get("origin") == record.get("origin"))
        return likeness if likeness >= 0.4 else (0.35 if overlap(gold.get("quote"), record.get("quote"), 10) and likeness >= 0.2 else 0)
    return likeness if likeness >= 0.6 else 0


def match_text(gold_text, record):
    wanted = norm(gold_text)[:18]
    have = norm(text_of(record))
    return 1 if wanted and (wanted in have or (len(have) >= 8 and have[:18] in norm(gold_text))) else 0


MATCH = {
    "indicator": match_indicator,
    "task": lambda g, r: (2 if g.get("no") is not None and str(g["no"]) == str(r.get("num")) else 0) + match_text(g["text"], r) if match_text(g["text"], r) else 0,
    "milestone": lambda g, r: (alike(g["what"], r.get("text")) + (0.5 if match_text(g["what"], r) else 0)) if same_when(g.get("when_norm"), r.get("when")) and (match_text(g["what"], r) or alike(g["what"], r.get("text")) >= 0.4 or overlap(g.get("quote"), r.get("quote"), 8)) else 0,
    "project": lambda g, r: (s if (s := alike(g["name"], r.get("name"))) >= 0.7 else 0),
    "duty": lambda g, r: 1 if alike(g["body"], r.get("name") or r.get("body")) >= 0.8 and (overlap(g["duty"], text_of(r), 8)) else 0,
    "workgroup": lambda g, r: (s if (s := alike(g["group"], r.get("name"))) >= 0.75 else 0),
    "response_level": lambda g, r: 1 if level(g["level"]) == level(r.get("level")) and (overlap(g.get("trigger"), text_of(r) + str(r.get("trigger") or ""), 6) or not g.get("trigger")) else 0,
    "grading": lambda g, r: 1 if level(g["level"]) == level(r.get("level")) and overlap(g["criterion"], str(r.get("criterion") or "") + text_of(r), 8) else 0,
    "glossary": lambda g, r: (s if (s := alike(g["term"], r.get("term"))) >= 0.8 else 0),
    "reference": lambda g, r: (s if (s := alike(g["cited"], r.get("title"))) >= 0.8 else 0),
    "anomaly": lambda g, r: 1 if any(overlap(q, str(r.get("quote") or "") + str(r.get("message") or ""), 6) for q in [g.get("quote"), g.get("quote2")] if q) else 0,
    "table": lambda g, r: (s if (s := alike(g["title"], r.get("title"))) >= 0.6 else 0),
}


def level(text):
    """Ⅰ..Ⅳ, I..IV, 一..四, 特别重大..一般, 红..蓝 to one letter."""
    text = unicodedata.normalize("NFKC", str(text or ""))
    for mark, value in (("特别重大", "1"), ("特大", "1"), ("重大", "2"), ("大型", "2"), ("较大", "3"), ("中型", "3"), ("小型", "4"), ("一般", "4"),
                        ("IV", "4"), ("III", "3"), ("II", "2"), ("I", "1"), ("红", "1"), ("橙", "2"), ("黄", "3"), ("蓝", "4"),
                        ("四级", "4"), ("三级", "3"), ("二级", "2"), ("一级", "1")):
        if mark in text:
            return value
    return norm(text)


def f1(gold, record):
    gold, record = names(gold), names(record)
    if not gold and not record:
        return 1.0
    hit = len(gold & record)
    return 2 * hit / (len(gold) + len(record)) if gold or record else 1.0


def fields(kind, gold, record):
    """Field accuracies of a found fact, 0..1 each."""
    out = {}
    if kind == "indicator":
        if gold.get("target") not in (None, ""):
            out["target"] = float(set(numbers(gold["target"])[:1]) <= set(numbers(side(record.get("target")))))
        if gold.get("baseline") not in (None, ""):
            out["baseline"] = float(set(numbers(gold["baseline"])[:1]) <= set(numbers(side(record.get("baseline")))))
        if gold.get("unit"):
            out["unit"] = float(norm(gold["unit"]) in norm(str(record.get("unit")) + side(record.get("target"))))
        if gold.get("attribute"):
            out["attribute"] = float({"约束性": "binding", "预期性": "anticipatory"}.get(gold["attribute"], "") in str(record.get("attribute")).lower() or gold["attribute"] in str(record.get("attribute")))
        if gold.get("target_year"):
            target = record.get("target")
            out["year"] = float(str(gold["target_year"])[:4] in str(target.get("year") if isinstance(target, dict) else ""))
        achieved = gold.get("status") == "achieved" or gold.get("role") == "result" or (gold.get("target") in (None, "") and gold.get("baseline") not in (None, ""))
        if achieved:
            out["not_a_target"] = float(not numbers(side(record.get("target"))))
    elif kind == "task":
        for role, key in (("lead", "lead"), ("support", "cooperate"), ("responsible", "responsible")):
            if gold.get(key) or record.get(role):
                out[role] = f1(gold.get(key), record.get(role))
        if gold.get("deadline_norm"):
            out["deadline"] = float(same_when(gold["deadline_norm"], record.get("deadline")))
    elif kind == "workgroup":
        lead = gold.get("lead")
        out["lead"] = float(bool(names(lead) & names(record.get("lead"))) if lead else not names(record.get("lead")))
        out["members"] = f1(gold.get("members"), record.get("members"))
    elif kind == "response_level" and gold.get("activated_by"):
        out["activated_by"] = float(overlap(gold["activated_by"], str(record.get("activated_by") or ""), 3))
    elif kind == "reference" and gold.get("resolved"):
        out["resolved"] = float(bool(record.get("resolved")))
    elif kind == "project" and gold.get("region"):
        out["region"] = float(alike(gold["region"], record.get("region")) >= 0.6)
    elif kind == "table":
        rows, columns = record.get("rows") or [], record.get("columns") or []
        heads = [" ".join(c) if isinstance(c, list) else str(c) for c in columns]
        hit = 0
        cells = gold.get("cells") or []
        for row_label, column_label, value in cells:
            for row in rows:
                row = [str(c.get("text") if isinstance(c, dict) else c if c is not None else "") for c in row]
                if not any(alike(row_label, c) >= 0.8 for c in row[:4]):
                    continue
                columns_alike = [i for i, h in enumerate(heads) if alike(column_label, h) >= 0.6]
                if any(i < len(row) and norm(row[i]) == norm(value) for i in columns_alike):
                    hit += 1
                    break
        out["cells"] = hit / len(cells) if cells else 1.0
        if gold.get("rows"):
            out["rows"] = float(abs(len(rows) - gold["rows"]) <= 1)
    elif kind == "document":
        for key, mine in (("number", "number"), ("issuer", "issuer"), ("date", "date"), ("type", "kind")):
            if gold.get(key):
                out[key] = float(norm(gold[key]) == norm(record.get(mine)))
    return out


def score(package, facts):
    table = collections.defaultdict(lambda: {"n": 0, "found": 0, "fields": collections.defaultdict(list), "backed": set(), "documents": set()})
    misses = []
    for fact in facts:
        kind = fact["kind"]
        if kind not in KINDS:
            continue
        key = (fact["seed"], kind)
        row = table[key]
        title = fact.get("title") if kind == "document" else fact.get("doc")
        documents = package.find_documents(title)
        row["documents"] |= set(documents)
        if kind == "heading_count":
            wanted = [norm(h) for h in fact.get("headings") or []]
            sections = package.by_document["sections"].get(documents[0], []) if documents else []
            have = collections.Counter(norm(str(s.get("num") or "") + str(s.get("heading") or "")) for s in sections)
            plain = collections.Counter(norm(s.get("heading")) for s in sections)
            row["n"] += len(wanted)
            for heading in wanted:
                bare = re.sub(r"^(第[一二三四五六七八九十百]+[章节]|[一二三四五六七八九十]+|\d+)", "", heading)
                if have[heading] > 0:
                    have[heading] -= 1
                    row["found"] += 1
                elif plain[heading] > 0 or (bare and plain[bare] > 0):
                    row["found"] += 1
                else:
                    misses.append((key, fact.get("doc"), heading))
            row["fields"]["extra"].append(max(0, len(sections) - len(wanted)))
            continue
        row["n"] += 1
        if kind == "document":
            best = package.inherited(documents[0]) if documents and max(alike(t, package.documents[documents[0]].get("title")) for t in (title, fact.get("title_full") or title)) >= 0.8 else None
        else:
            best, top = None, 0
            for record in package.candidates(kind, title):
                value = MATCH[kind](fact, record)
                if value > top:
                    best, top = record, value
        if best is None:
            misses.append((key, fact.get("doc"), json.dumps({k: fact.get(k) for k in ("name", "text", "what", "title", "group", "level", "body", "duty", "term", "cited", "target", "when", "quote") if fact.get(k)}, ensure_ascii=False)))
            continue
        row["found"] += 1
        row["backed"].add(id(best))
        for name, value in fields(kind, fact, best).items():
            row["fields"][name].append(value)
    return table, misses


def provenance(package, seeds):
    """Every record with a span: is its quote really there?"""
    total, good, without = 0, 0, 0
    texts = {}
    for resource, records in package.resources.items():
        if resource in ("documents", "bodies", "sections", "regions"):
            continue
        for record in records:
            span = record.get("span") or {}
            if not span or not record.get("quote"):
                without += 1
                continue
            total += 1
            name = span.get("seed")
            if name not in texts:
                path = pathlib.Path(seeds) / str(name)
                texts[name] = path.read_bytes() if path.exists() else b""
            piece = norm(texts[name][span.get("start", 0):span.get("end", 0)].decode("utf-8", "ignore"))
            quote = norm(record["quote"])
            # furniture (page numbers, running heads) may stand inside the span: the quote must be a subsequence of runs
            position = 0
            for character in quote:
                position = piece.find(character, position) + 1
                if position == 0:
                    break
            good += bool(quote) and position > 0 and len(piece) <= 3 * len(quote) + 400
    return total, good, without


def main(arguments):
    as_json = "--json" in arguments
    show = arguments[arguments.index("--misses") + 1] if "--misses" in arguments else None
    paths = [a for i, a in enumerate(arguments) if not a.startswith("--") and (i == 0 or arguments[i - 1] != "--misses")]
    if len(paths) < 2:
        sys.exit(__doc__)
    package = Package(paths[0])
    facts = [json.loads(line) for path in paths[1:] for line in open(path, encoding="utf-8") if line.strip()]
    table, misses = score(package, facts)
    result = {}
    for (seed, kind), row in sorted(table.items()):
        records = sum(len(package.by_document[KINDS[kind]].get(d, [])) for d in row["documents"]) if kind != "document" else len(package.documents)
        result[f"{seed} {kind}"] = {"n": row["n"], "found": row["found"], "recall": round(row["found"] / max(1, row["n"]), 3), "records": records,
                                    "backed": len(row["backed"]), **{k: round(sum(v) / len(v), 3) for k, v in row["fields"].items()}}
    seeds = next((above / "seeds" for above in pathlib.Path(paths[1]).resolve().parents if (above / "seeds").is_dir()), pathlib.Path("seeds"))
    total, good, without = provenance(package, seeds)
    result["provenance"] = {"records_with_span": total, "quote_found_at_span": good, "records_without": without}
    if as_json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        for name, row in result.items():
            print(f"{name:20s} " + "  ".join(f"{k} {v}" for k, v in row.items()))
        sums = collections.defaultdict(lambda: [0, 0])
        for (seed, kind), row in table.items():
            sums[kind][0] += row["found"]
            sums[kind][1] += row["n"]
        print("\nall seeds: " + "  ".join(f"{k} {a}/{b} = {a / max(1, b):.2f}" for k, (a, b) in sorted(sums.items())))
    if show:
        for key, document, text in misses:
            if key[1] == show:
                print(key, document, text)


if __name__ == "__main__":
    main(sys.argv[1:])
