"""
Prints docs/mutants.md from dotnet-stryker's reports: a row for each file, a line for each mutant that no test noticed.
With --alive FOLDER it prints instead where in that folder's files such mutants are, as stryker wants to be told what to change.
"""
import json
import os
import re
import sys

FOLDERS = ("Storage/Format", "Storage/Reading", "Recovery")

# What was looked at and found to be the same program, or not worth a test, by file and what stands there.
REASONS = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mutation-reasons.json")))

ALIVE = ("Survived", "NoCoverage")


def mutants(reports, folder):
    """The source and mutants of each file. Those that lived and were tried again have what came of that."""
    where = os.path.join(reports, folder.replace("/", "."))
    files = read(where)
    again = {(path, key(m)): m["status"] for path, file in read(os.path.join(where, "again")).items() for m in file["mutants"]}
    for path, file in sorted(files.items()):
        name = path.replace("\\", "/").split("Session.Runtime/")[-1]
        if not name.startswith(folder + "/"):
            continue
        for m in file["mutants"]:
            if m["status"] in ALIVE and again.get((path, key(m)), "Ignored") not in ("Ignored", "CompileError"):
                m["status"] = again[(path, key(m))]
        yield name, file["source"], file["mutants"]


def read(where):
    report = os.path.join(where, "reports", "mutation-report.json")
    return json.load(open(report))["files"] if os.path.exists(report) else {}


def key(m):
    start, end = m["location"]["start"], m["location"]["end"]
    return start["line"], start["column"], end["line"], end["column"], m["mutatorName"], m.get("replacement")


def offset(source, position):
    return sum(len(line) for line in source.splitlines(keepends=True)[:position["line"] - 1]) + position["column"] - 1


if sys.argv[1] == "--alive":
    print(json.dumps(sorted({
        f"**/{name}{{{offset(source, m['location']['start'])}..{offset(source, m['location']['end'])}}}"
        for name, source, file in mutants(sys.argv[2], sys.argv[3]) for m in file if m["status"] in ALIVE})))
    sys.exit()

print("""# Mutants that no test noticed

This page is written by `tools/mutation.sh`, which has dotnet-stryker change each expression of the store's format and reading
code and of recovery, and the runtime's tests of the store and of recovery look for the change. Changes to the words of messages
are left out. A mutant is caught when a test fails or never ends. The torture program, which takes more, does not take part; the
mistakes that it has to notice are in `tests/Session.Torture/Mutants`.
""")


def text(source, location):
    lines = source.splitlines()
    first, last = location["start"], location["end"]
    if first["line"] == last["line"]:
        return lines[first["line"] - 1][first["column"] - 1:last["column"] - 1]
    return lines[first["line"] - 1][first["column"] - 1:].strip() + " ..."


def cell(code):
    code = re.sub(r"\s+", " ", code).strip()
    return "`" + (code if len(code) <= 90 else code[:87] + "...").replace("|", "\\|").replace("`", "'") + "`"


total = [0, 0]
for folder in FOLDERS:
    rows, left, sums = [], [], [0, 0]
    for name, source, file in mutants(sys.argv[1], folder):
        caught = [m for m in file if m["status"] in ("Killed", "Timeout")]
        alive = [m for m in file if m["status"] in ALIVE]
        if not caught and not alive:
            continue
        sums[0] += len(caught)
        sums[1] += len(caught) + len(alive)
        rows.append(f"| `{name}` | {len(caught)} of {len(caught) + len(alive)} |")
        for m in sorted(alive, key=lambda m: m["location"]["start"]["line"]):
            was = text(source, m["location"])
            why = REASONS.get(name, {}).get(re.sub(r"\s+", " ", was).strip()[:60], "")
            left.append(f"| `{name}` {m['location']['start']['line']} | {cell(was)} | {cell(m.get('replacement') or m['mutatorName'])} | {why} |")
    if not rows:
        continue
    total[0] += sums[0]
    total[1] += sums[1]
    print(f"## {folder}: {sums[0]} of {sums[1]} caught ({100 * sums[0] / max(1, sums[1]):.1f} %)\n\n| file | caught |\n|---|---|")
    print("\n".join(rows))
    if left:
        print("\nNot noticed:\n\n| where | what stands there | what stood there instead | |\n|---|---|---|---|")
        print("\n".join(left))
    print()
print(f"All in all {total[0]} of {total[1]} ({100 * total[0] / max(1, total[1]):.1f} %).")
