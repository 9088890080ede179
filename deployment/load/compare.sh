#!/usr/bin/env bash
# Measures Gatewright and Keycloak on this machine, in turn, and prints one table. The machine should have nothing else to do.
# Builds and starts both, makes 1,000 people in each, and stops what it started. Needs a JDK, Maven, python3, curl and unzip.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'HELP'
deployment/load/compare.sh [options]

  --rounds N        how often each case is measured (3)
  --duration N      seconds of each measurement (10), after --warmup N (the first time 30, then 5)
  --concurrency N   connections (8)
  --port-offset N   of Gatewright (400); Keycloak is on 9180 and 9190
  --work DIR        where everything goes; what is there is used again ($TMPDIR/gatewright-compare)
  --only-gatewright leave Keycloak out
HELP
}

rounds=3 duration=10 warmup=5 concurrency=8 offset=400 work=${TMPDIR:-/tmp}/gatewright-compare keycloak=yes
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --only-gatewright) keycloak=no && shift && continue ;;
    --rounds | --duration | --warmup | --concurrency | --port-offset | --work) [ -n "${2:-}" ] || { echo "$1 needs a value" >&2 && exit 2; } ;;
    *) echo "there is no option $1; see --help" >&2 && exit 2 ;;
  esac
  case $1 in
    --rounds) rounds=$2 ;;
    --duration) duration=$2 ;;
    --warmup) warmup=$2 ;;
    --concurrency) concurrency=$2 ;;
    --port-offset) offset=$2 ;;
    --work) work=$2 ;;
  esac
  shift 2
done
mkdir -p "$work"
work=$(cd "$work" && pwd)
results=$work/results-$(date +%Y%m%d-%H%M%S).jsonl
token=load-test-0123456789abcdefghijklmnopqrstuvwxyz
ours=http://127.0.0.1:$((8080 + offset))
theirs=http://127.0.0.1:9180/realms/idp/protocol/saml

stop() {
  trap - EXIT
  [ -z "${runner:-}" ] || { kill "$runner" 2>/dev/null && wait "$runner" || true; }
  [ $keycloak = no ] || WORK=$work "$here/keycloak/stop.sh"
}
trap stop EXIT
trap 'exit 1' INT TERM

echo "Starting Gatewright ..."
GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD=$token GATEWRIGHT_BOOTSTRAP_TOKEN=$token \
  "$here/../run.sh" --port-offset "$offset" --data "$work/gatewright" >"$work/gatewright.log" 2>&1 &
runner=$!
until grep -q "Ctrl-C stops it" "$work/gatewright.log"; do
  kill -0 "$runner" 2>/dev/null || { cat "$work/gatewright.log" >&2 && exit 1; }
  sleep 0.5
done
our_pid=$(cat "$work/gatewright/server.pid")
python3 "$here/gatewright.py" "$ours" "$token"

if [ $keycloak = yes ]; then
  echo "Starting Keycloak ..."
  if started=$(WORK=$work "$here/keycloak/start.sh"); then
    # what start.sh names is the script around it
    their_pid=$(pgrep -P "${started##*pid=}" java)
  else
    echo "Keycloak could not be started; its logs are in $work. Going on without it." >&2
    keycloak=no
  fi
fi

mkdir -p "$work/classes"
javac --release 17 -nowarn -d "$work/classes" "$here/Load.java"

measure() { # measure LABEL MODE WARMUP SSO_URL METADATA PASSWORD PID
  java -cp "$work/classes" Load --label "$1" --mode "$2" --warmup "$3" --sso-url "$4" --metadata "$5" --password "$6" --server-pid "$7" \
    --entity-id urn:bench:both --acs http://127.0.0.1:9399/acs --concurrency "$concurrency" --duration "$duration" | tee -a "$results" ||
    echo "$1 $2: not every answer was right" >&2
}

for ((round = 1; round <= rounds; round++)); do
  warm=$warmup
  [ "$round" != 1 ] || warm=30
  for mode in sso login; do
    measure gatewright $mode $warm "$ours/saml/v2/SSO" "$ours/saml/v2/metadata" the-same-for-everybody "$our_pid"
    [ $keycloak = no ] || measure keycloak $mode $warm "$theirs" "$theirs/descriptor" 'pw-{user}' "$their_pid"
  done
done
echo
python3 "$here/summary.py" "$results"
