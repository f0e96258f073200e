#!/bin/sh
# Holds Podwright's quantities, times and numbers-or-names against Kubernetes' own.
#   compare.sh SEED COUNT   asks COUNT random questions; prints the differences and fails where there are any
#   compare.sh record       records the corpus that the tests of pods-api replay
# Needs Go, and pods-api built: mvn -pl pods-api -am test-compile
set -eu
here=$(cd "$(dirname "$0")" && pwd)
api=$here/../../pods-api
ours() {
    java -cp "$api/target/classes:$api/target/test-classes" dev.podwright.model.ValueQuestions "$@"
}
cd "$here"
if [ "$1" = record ]; then
    ours ask 36 6000 | go run . | gzip -9n >"$api/src/test/resources/dev/podwright/model/values.tsv.gz"
else
    ours ask "$1" "$2" | go run . | ours check
fi
