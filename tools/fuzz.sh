#!/usr/bin/env bash
# The long fuzzing run of the checkpoint store, guided by coverage where AFL++ is installed.
#   tools/fuzz.sh [MINUTES] [FOLDER]
# Findings are in FOLDER/out/default/crashes; play one again with
#   dotnet run -c Release --project tests/Session.Torture -- --fuzz FILE
# Without AFL++ the same target runs in this process over fifty million seeded inputs, which takes hours.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
minutes=${1:-60}
folder=${2:-$(mktemp -d)}
project=tests/Session.Torture/Session.Torture.csproj

if ! command -v afl-fuzz > /dev/null; then
  echo "afl-fuzz is not installed (apt-get install afl++): fuzzing in process, unguided"
  exec dotnet run -c Release --project "$project" -- --release --only fuzz
fi

mkdir -p "$folder"
dotnet publish "$project" -c Release -o "$folder/target" -v q
dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$folder/tools" > /dev/null 2>&1 || [ -x "$folder/tools/sharpfuzz" ]
dotnet "$folder/target/Session.Torture.dll" --corpus "$folder/in"
# From here on the library runs under AFL alone: what it tells goes to memory that only AFL provides.
"$folder/tools/sharpfuzz" "$folder/target/Session.Runtime.dll"

# AFL cannot see that the runtime's own startup is no part of the target, nor install handlers for crash dumps in a container.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=${AFL_NO_UI:-1}
afl-fuzz -i "$folder/in" -o "$folder/out" -t 10000 -m none -V $((minutes * 60)) -- dotnet "$folder/target/Session.Torture.dll" --fuzz

crashes=$(find "$folder/out" -path '*crashes/id*' | wc -l)
runs=$(sed -n 's/^execs_done *: //p' "$folder/out/default/fuzzer_stats")
paths=$(sed -n 's/^corpus_count *: //p' "$folder/out/default/fuzzer_stats")
echo "$runs inputs, $paths of them on new ways through the code, $crashes crashes, in $folder/out"
[ "$crashes" -eq 0 ]
