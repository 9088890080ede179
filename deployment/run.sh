#!/usr/bin/env bash
# Starts Gatewright on this machine: builds it when its sources changed, prepares WildFly, starts it in the foreground.
# Ctrl-C stops it. What it keeps is in the data folder and nowhere else.
set -euo pipefail

usage() {
  cat <<'HELP'
deployment/run.sh [options]

  --port-offset N       add N to every port (HTTP 8080, management 9990)        GATEWRIGHT_PORT_OFFSET
  --bind ADDRESS        listen on this address (127.0.0.1)                      GATEWRIGHT_BIND
  --data DIR            folder for database, keys, logs (.gatewright)           GATEWRIGHT_DATA
  --public-url URL      address that people and applications use                GATEWRIGHT_PUBLIC_URL
  --database-url URL    jdbc:postgresql://... instead of a file                 GATEWRIGHT_DATABASE_URL
                        with GATEWRIGHT_DATABASE_USER and GATEWRIGHT_DATABASE_PASSWORD
  --help                this text

GATEWRIGHT_JAVA_OPTS replaces the memory setting -Xmx1g. At the very first start GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD and
GATEWRIGHT_BOOTSTRAP_TOKEN set the first administrator's password and access token.
HELP
}

fail() { printf 'Gatewright: %s\n' "$1" >&2; exit 2; }

offset=${GATEWRIGHT_PORT_OFFSET:-0}
bind=${GATEWRIGHT_BIND:-127.0.0.1}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${GATEWRIGHT_DATA:-$root/.gatewright}
public_url=${GATEWRIGHT_PUBLIC_URL:-}
database_url=${GATEWRIGHT_DATABASE_URL:-}

while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit 0 ;;
    --port-offset | --bind | --data | --public-url | --database-url)
      [ $# -ge 2 ] && [ -n "$2" ] || fail "$1 needs a value. See --help."
      case $1 in
        --port-offset) offset=$2 ;;
        --bind) bind=$2 ;;
        --data) data=$2 ;;
        --public-url) public_url=$2 ;;
        --database-url) database_url=$2 ;;
      esac
      shift 2 ;;
    --cluster | --node | --peers) fail "$1 is not available in this release: Gatewright runs on one node." ;;
    *) fail "unknown option $1. See --help." ;;
  esac
done

[[ $offset =~ ^[0-9]{1,5}$ ]] && [ "$offset" -le 50000 ] || fail "--port-offset must be a number from 0 to 50000, not \"$offset\"."
port=$((8080 + offset))
public_url=${public_url:-http://127.0.0.1:$port}
[[ $public_url =~ ^https?://[^/?#@]+(/[^?#]*)?$ ]] || fail "--public-url must be an http or https address such as https://id.example.com, not \"$public_url\"."
public_url=${public_url%/}
case $database_url in
  '' ) driver=h2 ;;
  jdbc:postgresql:*) driver=postgresql ;;
  *) fail "--database-url must begin with jdbc:postgresql:, not \"$database_url\"." ;;
esac

# ---- what must be here

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1) || version=
[ -n "$version" ] || fail "no Java found. Install a JDK 17 or newer, or set JAVA_HOME."
[ "$version" -ge 17 ] || fail "Java $version is too old. Install a JDK 17 or newer, or set JAVA_HOME."
command -v mvn >/dev/null || fail "no Maven found. Install Maven 3.8.7 or newer."

mkdir -p "$data" 2>/dev/null && [ -w "$data" ] || fail "the data folder $data can't be written."
data=$(cd "$data" && pwd)
base=$data/server
pid_file=$data/server.pid
if [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; then
  fail "a server is running on the data folder $data already (process $(cat "$pid_file"))."
fi
if (exec 3<>"/dev/tcp/$bind/$port") 2>/dev/null; then
  fail "port $port is in use. Choose another one with --port-offset."
fi

property() { sed -n "s#.*<$1>\(.*\)</$1>.*#\1#p" "$root/pom.xml" | head -1; }
wildfly_version=$(property version.wildfly)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/gatewright
wildfly=$cache/wildfly-$wildfly_version
modules=$cache/modules

# ---- build, when a source changed

fingerprint() {
  cd "$root" && find pom.xml .mvn plugins-spi opensaml plugins ejb web ear -type f \
    -not -path '*/target/*' -not -path '*/src/test/*' -printf '%p %s %T@\n' | sort | cksum
}
deployments=("$root/ear/target/gatewright.ear" "$root/plugins/saml/target/gatewright-saml.jar"
  "$root/plugins/aws/target/gatewright-aws.jar" "$root/plugins/mappers/target/gatewright-mappers.jar")
built=$root/target/built
sources=$(fingerprint)
if [ "$(cat "$built" 2>/dev/null)" != "$sources" ] || ! ls "${deployments[@]}" >/dev/null 2>&1; then
  echo "Building Gatewright ..."
  (cd "$root" && mvn -B -q -Dquick -DskipTests -pl ear,plugins/saml,plugins/aws,plugins/mappers -am package) ||
    fail "the build failed; its messages are above."
  mkdir -p "$root/target" && echo "$sources" >"$built"
fi

# ---- the server, once per version and machine

copy_artifact() { # copy_artifact GROUP:ARTIFACT:VERSION:TYPE[:CLASSIFIER] FOLDER
  (cd "$root" && mvn -B -q -N org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.overWriteSnapshots=true >/dev/null) || fail "Maven could not get $1."
}
if [ ! -f "$wildfly/jboss-modules.jar" ]; then
  echo "Preparing WildFly $wildfly_version ..."
  work=$(mktemp -d "$(mkdir -p "$cache" && echo "$cache")/unpack.XXXXXX")
  copy_artifact "org.wildfly:wildfly-dist:$wildfly_version:zip" "$work"
  (cd "$work" && "${java%java}jar" xf "wildfly-dist-$wildfly_version.zip")
  mv "$work/wildfly-$wildfly_version" "$wildfly" 2>/dev/null || [ -f "$wildfly/jboss-modules.jar" ] || fail "WildFly could not be unpacked to $wildfly."
  rm -rf "$work"
  chmod +x "$wildfly"/bin/*.sh
fi

module() { # module NAME JAR DEPENDENCY...
  local folder=$modules/${1//.//}/main jar=$2 dependency
  {
    printf '<module xmlns="urn:jboss:module:1.9" name="%s">\n  <resources>\n    <resource-root path="%s"/>\n  </resources>\n  <dependencies>\n' "$1" "$jar"
    for dependency in "${@:3}"; do printf '    <module name="%s"/>\n' "$dependency"; done
    printf '  </dependencies>\n</module>\n'
  } >"$folder/module.xml"
}
if [ $driver = postgresql ]; then
  postgresql=postgresql-$(sed -n '/<artifactId>postgresql</{n;s#.*<version>\(.*\)</version>.*#\1#p}' "$root/pom.xml").jar
  if [ ! -f "$modules/org/postgresql/main/$postgresql" ]; then
    mkdir -p "$modules/org/postgresql/main"
    rest=${postgresql#postgresql-}
    copy_artifact "org.postgresql:postgresql:${rest%.jar}:jar" "$modules/org/postgresql/main"
    module org.postgresql "$postgresql" java.sql java.naming java.xml java.management java.logging java.security.jgss java.transaction.xa jakarta.transaction.api org.slf4j
  fi
fi

# ---- the server's configuration, when it changed

wanted="$wildfly_version $driver $(cat "$root/deployment/server/gatewright.cli" "$root/deployment/server/$driver.cli" | cksum)"
if [ "$(cat "$base/configured" 2>/dev/null)" != "$wanted" ]; then
  echo "Configuring the server ..."
  mkdir -p "$base/deployments"
  rm -rf "$base/configuration" "$base/configured"
  cp -r "$wildfly/standalone/configuration" "$base/configuration"
  cat "$root/deployment/server/gatewright.cli" "$root/deployment/server/$driver.cli" >"$base/configure.cli"
  JBOSS_MODULEPATH="$wildfly/modules:$modules" JAVA_OPTS="-Djboss.server.base.dir=$base -Dgatewright.database.url=${database_url:-jdbc:h2:mem:x}" \
    "$wildfly/bin/jboss-cli.sh" --file="$base/configure.cli" >"$base/configure.log" 2>&1 ||
    { cat "$base/configure.log" >&2; fail "the server could not be configured; the messages are above."; }
  echo "$wanted" >"$base/configured"
fi
rm -f "$base"/deployments/*
cp "${deployments[@]}" "$base/deployments/"

# ---- start, and wait until it is ready

mkdir -p "$base/log"
: >"$base/log/server.log"
export JBOSS_HOME=$wildfly JBOSS_MODULEPATH="$wildfly/modules:$modules" JBOSS_PIDFILE=$pid_file LAUNCH_JBOSS_IN_BACKGROUND=1
export JAVA_OPTS="${GATEWRIGHT_JAVA_OPTS:--Xms256m -Xmx1g} -Djava.net.preferIPv4Stack=true -Djboss.modules.system.pkgs=org.jboss.byteman -Djava.awt.headless=true"
"$wildfly/bin/standalone.sh" -c standalone.xml -b "$bind" -bmanagement 127.0.0.1 \
  -Djboss.server.base.dir="$base" -Djboss.socket.binding.port-offset="$offset" \
  -Dgatewright.public-url="$public_url" -Dgatewright.data-dir="$data" \
  -Dgatewright.database.url="${database_url:-jdbc:h2:file:$data/database/gatewright;DB_CLOSE_ON_EXIT=FALSE}" >"$base/log/console.log" 2>&1 &
launcher=$!

stop() {
  trap - INT TERM
  echo "Stopping Gatewright ..."
  [ -s "$pid_file" ] && kill -TERM "$(cat "$pid_file")" 2>/dev/null
  wait "$launcher" 2>/dev/null || true
  rm -f "$pid_file"
  exit 0
}
trap stop INT TERM

answers() { # whether a GET of this path is answered with 200
  local reply
  exec 3<>"/dev/tcp/$bind/$port" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$bind:$port" >&3
  read -r -t 10 reply <&3 || reply=
  exec 3<&-
  [[ $reply == *" 200 "* ]]
}
broken() {
  echo "Gatewright did not start. The last messages of $base/log/server.log:" >&2
  grep -E 'ERROR|FATAL|WARN' "$base/log/server.log" | tail -20 >&2 || tail -20 "$base/log/console.log" >&2
  [ -s "$pid_file" ] && kill -TERM "$(cat "$pid_file")" 2>/dev/null
  wait "$launcher" 2>/dev/null || true
  rm -f "$pid_file"
  exit 1
}
for ((tenths = 0; ; tenths++)); do
  kill -0 "$launcher" 2>/dev/null || broken
  if grep -qE 'WFLYSRV002[56]' "$base/log/server.log"; then
    ! grep -q 'WFLYSRV0026' "$base/log/server.log" || broken
    if { answers /login; } 2>/dev/null; then break; fi
  fi
  [ $tenths -lt 3000 ] || broken
  sleep 0.1
done

echo
echo "Gatewright is ready: $public_url/console"
if [ -f "$data/first-credentials" ]; then
  echo "First administrator, shown this once:"
  sed 's/^/  /' "$data/first-credentials"
  rm -f "$data/first-credentials"
fi
echo "Stop it with Ctrl-C. Log: $base/log/server.log"
wait "$launcher" || true
rm -f "$pid_file"
