#!/usr/bin/env bash
# Mutation testing of the store's format and reading code and of recovery with dotnet-stryker, by the runtime's tests. Takes about an hour.
#   tools/mutation.sh [--again] [FOLDER...]        Storage/Format, Storage/Reading and Recovery unless said otherwise
# With --again only those mutants are made that no test noticed the last time, for tests that came since.
# Writes docs/mutants.md from the reports of all folders that were run so far; they stay in artifacts/mutants.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
stryker=artifacts/mutants/tool/dotnet-stryker
[ -x "$stryker" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path artifacts/mutants/tool
root=$PWD
again=
[ "${1:-}" != --again ] || { again=/again; shift; }
[ $# -gt 0 ] || set -- Storage/Format Storage/Reading Recovery
for folder in "$@"; do
  out=$root/artifacts/mutants/${folder//\//.}$again
  mkdir -p "$out"
  files="[\"**/$folder/**/*.cs\"]"
  [ -z "$again" ] || files=$(python3 tools/mutation.py --alive artifacts/mutants "$folder")
  # The tests that take long hold what shorter ones hold as well, and a mutant that lives pays for all of them.
  cat > "$out/config.json" <<JSON
{ "stryker-config": {
    "project": "Session.Runtime.csproj", "mutate": $files, "concurrency": 1, "coverage-analysis": "perTest", "reporters": ["json", "dots"], "ignore-mutations": ["string"],
    "test-case-filter": "(FullyQualifiedName~Storage|FullyQualifiedName~Recovery)&FullyQualifiedName!~WindowsFaultTests&FullyQualifiedName!~WindowsRulesTests&FullyQualifiedName!~DamageTests.ForEach",
    "thresholds": { "high": 90, "low": 1, "break": 0 } } }
JSON
  (cd tests/Session.Runtime.Tests && "$root/$stryker" --config-file "$out/config.json" --output "$out" --skip-version-check)
done
python3 tools/mutation.py artifacts/mutants > docs/mutants.md
