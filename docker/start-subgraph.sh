#!/bin/sh
# Brings a subgraph's database up to date, fills it when it is empty, and starts the subgraph: start-subgraph.sh orders
set -eu
main="subgraphs/$1/src/main.ts"
node "$main" migrate
[ -z "${SEED_SIZE:-}" ] || node "$main" seed "$SEED_SIZE"
exec node "$main"
