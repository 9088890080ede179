#!/usr/bin/env bash
# Starts Gatewright on this machine: builds it when its sources changed, prepares WildFly, starts it in the foreground.
# Ctrl-C stops it. What it keeps is in the data folder and nowhere else.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
source "$root/deployment/server/prepare.sh"

usage() {
  cat <<'HELP'
deployment/run.sh [options]                                                   or in the environment

  --port-offset N       add N to every port (HTTP 8080, management 9990)        GATEWRIGHT_PORT_OFFSET
  --bind ADDRESS        listen on this address (127.0.0.1)                      GATEWRIGHT_BIND
  --data DIR            folder for everything it keeps (.gatewright)            GATEWRIGHT_DATA
  --public-url URL      address that people and applications use                GATEWRIGHT_PUBLIC_URL
  --database-url URL    jdbc:postgresql://HOST/NAME instead of a file           GATEWRIGHT_DATABASE_URL
                        with GATEWRIGHT_DATABASE_USER and GATEWRIGHT_DATABASE_PASSWORD
  --cluster NAME        be a node of this cluster; needs PostgreSQL             GATEWRIGHT_CLUSTER
  --node NAME           this node's own name in the cluster                     GATEWRIGHT_NODE
  --cluster-size N      how many nodes there should be (2)                      GATEWRIGHT_CLUSTER_SIZE
  --peers HOST[PORT],.. where other nodes are (found through the database)      GATEWRIGHT_PEERS
                        GATEWRIGHT_CLUSTER_BIND is the address they use (--bind); docs/cluster.md has the rest
  --log-format FORMAT   text, or json: one object a line (text)                 GATEWRIGHT_LOG_FORMAT
  --otlp-endpoint URL   send traces of sign-ons to this collector (none)        GATEWRIGHT_OTLP_ENDPOINT
  --help                this text

At the very first start GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD and GATEWRIGHT_BOOTSTRAP_TOKEN become the first administrator's
password and access token. GATEWRIGHT_JAVA_OPTS sets the memory (-Xmx1g). docs/operate.md has the rest.
HELP
}

# ---- options

offset=${GATEWRIGHT_PORT_OFFSET:-0}
bind=${GATEWRIGHT_BIND:-127.0.0.1}
data=${GATEWRIGHT_DATA:-$root/.gatewright}
public_url=${GATEWRIGHT_PUBLIC_URL:-}
database_url=${GATEWRIGHT_DATABASE_URL:-}
cluster=${GATEWRIGHT_CLUSTER:-}
node=${GATEWRIGHT_NODE:-}
peers=${GATEWRIGHT_PEERS:-}
cluster_size=${GATEWRIGHT_CLUSTER_SIZE:-}
log_format=${GATEWRIGHT_LOG_FORMAT:-text}
otlp_endpoint=${GATEWRIGHT_OTLP_ENDPOINT:-}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage && exit 0 ;;
    --port-offset | --bind | --data | --public-url | --database-url | --cluster | --node | --peers | --cluster-size | --log-format | --otlp-endpoint) [ -n "${2:-}" ] || fail "$1 needs a value. See --help." ;;
    *) fail "there is no option $1. See --help." ;;
  esac
  case $1 in
    --port-offset) offset=$2 ;;
    --bind) bind=$2 ;;
    --data) data=$2 ;;
    --public-url) public_url=$2 ;;
    --database-url) database_url=$2 ;;
    --cluster) cluster=$2 ;;
    --node) node=$2 ;;
    --peers) peers=$2 ;;
    --cluster-size) cluster_size=$2 ;;
    --log-format) log_format=$2 ;;
    --otlp-endpoint) otlp_endpoint=$2 ;;
  esac
  shift 2
done

[[ $offset =~ ^[0-9]{1,5}$ ]] && ((10#$offset <= 50000)) || fail "--port-offset must be a number from 0 to 50000, not \"$offset\"."
port=$((8080 + 10#$offset))
case $bind in 0.0.0.0 | ::) near=127.0.0.1 ;; *) near=$bind ;; esac
case $near in *:*) authority="[$near]:$port" ;; *) authority=$near:$port ;; esac
given_url=$public_url
public_url=${public_url:-http://$authority}
public_url=${public_url%/}
[[ $public_url =~ ^https?://[^/?#@[:space:]]+$ ]] ||
  fail "--public-url must be an address such as https://id.example.com with nothing behind it, not \"$public_url\"."
case $database_url in
  '') driver=h2 ;;
  jdbc:postgresql:*) driver=postgresql ;;
  *) fail "--database-url must begin with jdbc:postgresql:, not \"$database_url\"." ;;
esac
[ $driver = h2 ] || [ -n "${GATEWRIGHT_DATABASE_USER:-}" -a -n "${GATEWRIGHT_DATABASE_PASSWORD:-}" ] ||
  fail "--database-url needs GATEWRIGHT_DATABASE_USER and GATEWRIGHT_DATABASE_PASSWORD in the environment."
case $log_format in text | json) ;; *) fail "--log-format must be text or json, not \"$log_format\"." ;; esac
[[ -z $otlp_endpoint || $otlp_endpoint =~ ^https?://[^/?#@[:space:]]+$ ]] ||
  fail "--otlp-endpoint must be an address such as http://127.0.0.1:4318 with nothing behind it, not \"$otlp_endpoint\"."
mode=local discovery= cluster_bind=
if [ -z "$cluster" ]; then
  [ -z "$node$peers" ] || fail "--node and --peers need --cluster. See --help."
else
  mode=cluster discovery=database
  [[ $cluster =~ ^[A-Za-z0-9._-]{1,60}$ ]] || fail "--cluster must be a name of letters, digits, dots and dashes, not \"$cluster\"."
  [ $driver = postgresql ] || fail "--cluster needs a database that the nodes share: give --database-url jdbc:postgresql://HOST/NAME."
  [ -n "$node" ] || fail "--cluster needs --node NAME, another one on each node."
  [[ $node =~ ^[A-Za-z0-9._-]{1,23}$ ]] || fail "--node must be a name of at most 23 letters, digits, dots and dashes, not \"$node\"."
  [ -n "$given_url" ] || fail "--cluster needs --public-url, the same on each node: the address that people and applications use."
  cluster_size=${cluster_size:-2}
  if [ -n "$peers" ]; then
    discovery=peers
    [[ $peers =~ ^[^],[:space:]]+\[[0-9]+\](,[^],[:space:]]+\[[0-9]+\])*$ ]] || fail "--peers must be HOST[PORT],HOST[PORT],..., not \"$peers\"."
  fi
  cluster_bind=${GATEWRIGHT_CLUSTER_BIND:-$bind}
  case $cluster_bind in 0.0.0.0 | ::) fail "--cluster needs GATEWRIGHT_CLUSTER_BIND: the address of this machine that the other nodes reach, not $cluster_bind." ;; esac
fi
cluster_size=${cluster_size:-1}
[[ $cluster_size =~ ^[1-9][0-9]?$ ]] || fail "--cluster-size must be a number from 1 to 99, not \"$cluster_size\"."

# ---- what must be here

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
java_is=$("$java" -version 2>&1) || true
java_version=$(sed -n 's/.* version "\([0-9]*\).*/\1/p' <<<"$java_is" | head -1)
[ -n "$java_version" ] || fail "there is no Java. Install a JDK 17 or newer, or set JAVA_HOME."
[ "$java_version" -ge 17 ] || fail "Java $java_version is too old. Install a JDK 17 or newer, or set JAVA_HOME."
[ -n "$packed" ] || command -v mvn >/dev/null || fail "there is no Maven. Install Maven 3.8.7 or newer."

{ mkdir -p "$data" && chmod 700 "$data" && mkdir -p "$data/plugins" "$data/log"; } 2>/dev/null || fail "the data folder $data can't be written."
data=$(cd "$data" && pwd)
base=$data/server
master_key=${GATEWRIGHT_MASTER_KEY_FILE:-$data/master.key}
[ $mode = local ] || [ -r "$master_key" ] ||
  fail "every node needs the same master key in $master_key: make it once by (umask 077 && openssl rand -base64 32 >\"$master_key\") and copy it to each."
pid_file=$data/server.pid
server_is_running() { [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; }
server_is_running && fail "a server runs on the data folder $data already (process $(cat "$pid_file"))."
(exec 3<>"/dev/tcp/$near/$port") 2>/dev/null && fail "port $port is in use. Choose others with --port-offset."

# ---- build and prepare; nothing to do at most starts

if [ -z "$packed" ]; then
  locked "$root/target/lock" build_if_changed
  install_server $driver
fi
configure "$data" $mode $driver "$discovery" $log_format "${node:-$(uname -n)}" "${otlp_endpoint:+traces}"
[ $mode = local ] || cluster=$cluster-$(make_cluster_key "$master_key" "$data")
mkdir -p "$base/deployments"
rm -f "$base"/deployments/*
cp "${deployments[@]}" "$base/deployments/"

# ---- start

umask 077
export JBOSS_HOME=$wildfly JBOSS_MODULEPATH=$modules JBOSS_PIDFILE=$pid_file LAUNCH_JBOSS_IN_BACKGROUND=1
# In a small heap the parallel collector leaves more to sign-ons than G1 (docs/performance.md)
java_opts="${GATEWRIGHT_JAVA_OPTS:--Xms256m -Xmx1g -XX:+UseParallelGC} -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true"
# The first server of a release leaves its classes in a file when it is stopped; later ones map that instead of reading them anew
classes=${packed:+$data/server}
classes=${classes:-$cache}/classes-$(cksum <<<"$java_is" | cut -d' ' -f1)
classes_now=$classes-$(cat "${deployments[@]}" | cksum | cut -d' ' -f1).jsa
if [ -r "$classes_now" ]; then
  java_opts+=" -XX:SharedArchiveFile=$classes_now"
elif "$java" -Xshare:on -version >/dev/null 2>&1; then # not where Java came without its own such file
  java_opts+=" -XX:ArchiveClassesAtExit=$classes_now.$$ -Xlog:cds=off -Xlog:cds+dynamic=off"
fi
export JAVA_OPTS=$java_opts
export GATEWRIGHT_OTLP_ENDPOINT=$otlp_endpoint GATEWRIGHT_DATABASE_URL=$database_url GATEWRIGHT_CLUSTER_SIZE=$cluster_size
configuration=(-c standalone.xml)
if [ $mode = cluster ]; then
  configuration=(-c standalone-ha.xml -Djboss.node.name="$node" -Djboss.bind.address.private="$cluster_bind"
    -Dgatewright.cluster.name="$cluster" ${peers:+-Dgatewright.cluster.peers="$peers"})
fi
# Traces only: the server would send its own meters and its log, too
[ -z "$otlp_endpoint" ] ||
  configuration+=(-Dotel.exporter.otlp.protocol=http/protobuf -Dotel.metrics.exporter=none -Dotel.logs.exporter=none)
# The archive of a plugin is larger than anything else that browsers send
[ "${GATEWRIGHT_PLUGIN_UPLOAD:-}" != true ] || configuration+=(-Dgatewright.max-post-size=$((64 * 1024 * 1024 + 64 * 1024)))
"$wildfly/bin/standalone.sh" "${configuration[@]}" -b "$bind" -bmanagement 127.0.0.1 \
  -Djboss.server.base.dir="$base" -Djboss.server.log.dir="$data/log" -Djboss.socket.binding.port-offset=$((10#$offset)) \
  -Dorg.wildfly.sigterm.suspend.timeout=10 \
  -Dgatewright.public-url="$public_url" -Dgatewright.data-dir="$data" >"$data/log/console.log" 2>&1 &
launcher=$!

# A server that was told to stop finishes the requests under way and answers new ones by 503. One of our own is under way for
# three seconds, so that a proxy notices before nobody is there
leave_slowly() {
  trap '' PIPE
  exec 3<>"/dev/tcp/$near/$port" || return 0
  printf 'POST /login HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\nConnection: close\r\n\r\n' "$authority" >&3
  sleep 0.3
  kill -TERM "$(cat "$pid_file")" || true
  sleep 3
  printf x >&3 || true
  exec 3<&-
}

stop_server() {
  if server_is_running; then
    [ $mode = local ] || { leave_slowly; } 2>/dev/null
    kill -TERM "$(cat "$pid_file")" 2>/dev/null || true
  fi
  wait "$launcher" || true
  rm -f "$pid_file"
  [ ! -f "$classes_now.$$" ] || { rm -f "$classes"-*.jsa && mv "$classes_now.$$" "$classes_now"; }
}
stop() {
  trap '' INT TERM
  echo "Stopping Gatewright ..."
  stop_server
  exit 0
}
give_up() {
  trap '' INT TERM
  echo "Gatewright did not start: $1. From $data/log/console.log:" >&2
  { grep -hE 'Caused by: |Exception: |Error: ' "$data/log/console.log" || tail -5 "$data/log/console.log"; } |
    sed 's/.*Caused by: //' | cut -c1-300 | awk '!seen[$0]++' | head -12 | sed 's/^/  /' >&2
  # What could not start may wait for that for ever when it is told to stop
  if server_is_running; then
    kill -TERM "$(cat "$pid_file")" || true
    for _ in {1..20}; do ! server_is_running || sleep 1; done
    ! server_is_running || kill -KILL "$(cat "$pid_file")" || true
  fi
  # Nor are its classes those of a server that works
  rm -f "$classes_now.$$"
  stop_server
  exit 1
}
trap stop INT TERM

# ---- wait until it is ready

answers() { # whether the sign-in page is there
  local status
  exec 3<>"/dev/tcp/$near/$port" || return 1
  printf 'GET /login HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$authority" >&3
  read -r -t 10 _ status _ <&3 || status=0
  exec 3<&-
  [[ $status =~ ^(200|302|303)$ ]]
}
marker=$base/deployments/gatewright.ear
for ((tenths = 0; ; tenths++)); do
  kill -0 "$launcher" 2>/dev/null || give_up "the server ended"
  [ ! -f "$marker.failed" ] || give_up "the server refused gatewright.ear"
  if [ -f "$marker.deployed" ] && { answers; } 2>/dev/null; then break; fi
  ((tenths % 10)) || ! grep -q 'java.net.BindException' "$data/log/console.log" || give_up "somebody else took a port"
  ((tenths < 3000)) || give_up "it was not ready after five minutes"
  sleep 0.1
done

echo "Gatewright is ready: $public_url/console"
if [ -f "$data/first-credentials" ]; then
  echo "The first administrator, shown this once:"
  sed 's/^/  /' "$data/first-credentials"
  rm -f "$data/first-credentials"
fi
[ -z "${NOTIFY_SOCKET:-}" ] || systemd-notify --ready
echo "Ctrl-C stops it. Its log is $data/log/server.log"

wait "$launcher" || true
rm -f "$pid_file" "$classes_now.$$"
echo "Gatewright: the server ended by itself; see $data/log/server.log" >&2
exit 1
