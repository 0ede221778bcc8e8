#!/bin/sh
# Brings a service's data up to date, fills it when it is empty, and starts the service: prepare-and-start.sh subgraphs/orders/src
set -eu
main="$1/main.ts"
node "$main" migrate
[ -z "${SEED_SIZE:-}" ] || node "$main" seed "$SEED_SIZE"
exec node "$main"
