#!/usr/bin/env bash
# Packs the package from a clean clone of the last commit and does with it what people do: tests/Session.Package.Tests.
# Ends with "N passed, N failed", and with 1 if anything failed or nothing ran. An argument is a folder for the result files.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

work=$(mktemp -d)
results=$(realpath -m "${1:-$work/results}")
trap 'rm -rf "$work"' EXIT

tree=$PWD
if git rev-parse --verify --quiet HEAD > /dev/null; then
    git clone --quiet --no-hardlinks . "$work/clone"
    tree=$work/clone
    [ -z "$(git status --porcelain)" ] || echo "what is not committed is not tested"
else
    echo "no repository: testing the files as they are"
fi

status=0
(cd "$tree" && dotnet test tests/Session.Package.Tests --logger trx --results-directory "$results" --logger "console;verbosity=normal") || status=$?

# The result file says how many tests passed and failed.
count() { cat "$results"/*.trx 2> /dev/null | grep -o "<Counters [^>]*" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
failed=$(count failed)
if [ "$passed" -eq 0 ]; then echo "no test ran"; status=1; fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
