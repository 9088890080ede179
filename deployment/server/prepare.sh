# What run.sh, package.sh and test.sh share: the build, and a WildFly that is ready to be started. Sourced; needs $root, the top of the sources.

fail() {
  printf 'Gatewright: %s\n' "$1" >&2
  exit 2
}

property() { # property NAME: a property of the parent pom
  sed -n "s#.*<$1>\(..*\)</$1>.*#\1#p" "$root/pom.xml" | grep . || fail "pom.xml has no property $1."
}

wildfly_version=$(property version.wildfly)
postgresql_version=$(property version.postgresql)
corretto_version=$(property version.corretto-crypto)
argon2_version=$(property version.argon2)
jna_version=$(property version.jna)
# What package.sh packed is complete: nothing is built, fetched or written there
packed=$root/packed
if [ -d "$packed" ]; then cache=$packed; else packed='' cache=${XDG_CACHE_HOME:-$HOME/.cache}/gatewright; fi
# What makes the nodes' key; an archive has it compiled
cluster_key=("$root/deployment/server/ClusterKey.java")
[ -z "$packed" ] || cluster_key=(-cp "$packed" ClusterKey)
wildfly=$cache/wildfly-$wildfly_version
postgresql_modules=$cache/postgresql-$postgresql_version
corretto_modules=$cache/corretto-crypto-$corretto_version
argon2_modules=$cache/argon2-$argon2_version-$jna_version
greeting_modules=$cache/greeting-$(cksum <"$root/deployment/server/Greeting.java" | cut -d' ' -f1)
modules=$wildfly/modules:$postgresql_modules:$corretto_modules:$argon2_modules:$greeting_modules
deployments=("$root/ear/target/gatewright.ear" "$root/plugins/saml/target/gatewright-saml.jar"
  "$root/plugins/aws/target/gatewright-aws.jar" "$root/plugins/mappers/target/gatewright-mappers.jar")

locked() { # locked FILE COMMAND...: two starts at the same time build and unpack once
  mkdir -p "$(dirname "$1")"
  if command -v flock >/dev/null; then (flock 9 && "${@:2}") 9>"$1"; else ("${@:2}"); fi
}

maven() { (cd "$root" && mvn -B -q -Dstyle.color=never "$@"); }

# ---- the build

fingerprint() { # of everything that ends up in a deployment
  (cd "$root" && find pom.xml .mvn plugins-spi plugins-base plugins-parent probes opensaml plugins ejb web ear -name target -prune -o -path '*/src/test' -prune -o -type f -print |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum)
}

remember_build() { mkdir -p "$root/target" && fingerprint >"$root/target/built"; }

build_if_changed() {
  if [ "$(cat "$root/target/built" 2>/dev/null)" = "$(fingerprint)" ] && ls "${deployments[@]}" >/dev/null 2>&1; then return; fi
  echo "Building Gatewright ..."
  maven -Dquick -DskipTests -pl ear,plugins/saml,plugins/aws,plugins/mappers -am package || fail "the build failed; its messages are above."
  remember_build
}

# ---- the server, unpacked once per version and never written to

unpack_server() {
  if [ -f "$wildfly/jboss-modules.jar" ]; then return; fi
  echo "Getting WildFly $wildfly_version ..."
  local work
  work=$(mktemp -d "$cache/unpack.XXXXXX")
  maven -N dependency:unpack -Dartifact="org.wildfly:wildfly-dist:$wildfly_version:zip" -DoutputDirectory="$work" >&2 ||
    fail "Maven could not get WildFly $wildfly_version."
  mv "$work/wildfly-$wildfly_version" "$wildfly"
  rm -rf "$work"
  chmod +x "$wildfly"/bin/*.sh
}

install_module() { # install_module FOLDER NAME "ARTIFACT..." "JAR..." DEPENDENCY...
  local main=$1/${2//.//}/main artifact jar dependency
  if [ -f "$main/module.xml" ]; then return; fi
  for artifact in $3; do
    maven -N dependency:copy -Dartifact="$artifact" -DoutputDirectory="$main" >&2 || fail "Maven could not get $artifact."
  done
  {
    printf '<module xmlns="urn:jboss:module:1.9" name="%s">\n  <resources>\n' "$2"
    for jar in $4; do printf '    <resource-root path="%s"/>\n' "$jar"; done
    printf '  </resources>\n  <dependencies>\n'
    for dependency in "${@:5}"; do printf '    <module name="%s"/>\n' "$dependency"; done
    printf '  </dependencies>\n</module>\n'
  } >"$main/module.new"
  mv "$main/module.new" "$main/module.xml"
}

install_postgresql() {
  install_module "$postgresql_modules" org.postgresql "org.postgresql:postgresql:$postgresql_version" "postgresql-$postgresql_version.jar" \
    java.logging java.management java.naming java.security.jgss java.sql java.transaction.xa java.xml jakarta.transaction.api org.slf4j
}

# Signs several times as fast as the JDK. A native library belongs to one class loader, hence a module and not a jar in the EAR.
install_corretto() {
  local platform
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) platform=linux-x86_64 ;;
    Linux-aarch64) platform=linux-aarch_64 ;;
    *) return ;;
  esac
  install_module "$corretto_modules" software.amazon.cryptools "software.amazon.cryptools:AmazonCorrettoCryptoProvider:$corretto_version:jar:$platform" \
    "AmazonCorrettoCryptoProvider-$corretto_version-$platform.jar" java.logging
}

# Hashes passwords more than twice as fast as Java does; a native library, too.
install_argon2() {
  install_module "$argon2_modules" de.mkammerer.argon2 \
    "de.mkammerer:argon2-jvm:$argon2_version de.mkammerer:argon2-jvm-nolibs:$argon2_version net.java.dev.jna:jna:$jna_version" \
    "argon2-jvm-$argon2_version.jar argon2-jvm-nolibs-$argon2_version.jar jna-$jna_version.jar" java.logging
}

# A protocol of our own among those of JGroups, by which a node makes itself known before it asks to be let in.
install_greeting() {
  [ ! -f "$greeting_modules/org/gatewright/jgroups/main/module.xml" ] || return 0
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" --release 17 -cp "$(echo "$wildfly"/modules/system/layers/base/org/jgroups/main/jgroups-*.jar)" \
    -d "$greeting_modules/org/gatewright/jgroups/main/classes" "$root/deployment/server/Greeting.java" || fail "Greeting.java could not be compiled."
  install_module "$greeting_modules" org.gatewright.jgroups "" classes org.jgroups
}

install_server() { # install_server DRIVER
  locked "$cache/lock" unpack_server
  locked "$cache/lock" install_corretto
  locked "$cache/lock" install_argon2
  [ "$1" = h2 ] || locked "$cache/lock" install_postgresql
  [ "$1" = h2 ] || locked "$cache/lock" install_greeting
}

# ---- the server's configuration, made anew when its scripts changed

# configure DATA MODE DRIVER DISCOVERY FORMAT NODE TRACES: MODE is local or cluster; DISCOVERY is empty, database or peers; FORMAT is
# text or json; TRACES is empty or traces
configure() {
  local base=$1/server config=standalone.xml scripts="server database-$3 caches-local" script wanted boot=
  if [ "$2" = cluster ]; then config=standalone-ha.xml scripts="cluster server database-$3 caches-cluster discovery-$4"; fi
  [ "$5" = text ] || scripts="$scripts log-$5" boot=log-$5.properties
  scripts="$scripts $7"
  wanted="$wildfly_version $1 $2 $4 $5 $6 $(cd "$root/deployment/server" && { printf '%s.cli\n' $scripts && echo $boot; } | xargs cat | cksum)"
  if [ "$(cat "$base/configured" 2>/dev/null)" = "$wanted" ]; then return; fi
  echo "Configuring the server ..."
  rm -rf "$base/configuration" "$base/configured"
  mkdir -p "$base"
  cp -r "$wildfly/standalone/configuration" "$base/configuration"
  [ -z "$boot" ] || sed "s/@NODE@/$6/" "$root/deployment/server/$boot" >>"$base/configuration/logging.properties"
  {
    echo "embed-server --server-config=$config --std-out=discard"
    for script in $scripts; do sed "s/@NODE@/$6/" "$root/deployment/server/$script.cli"; done
    echo 'stop-embedded-server'
  } >"$base/configure.cli"
  # What it says meanwhile is not part of the log
  JBOSS_HOME=$wildfly JAVA_OPTS="-Djboss.server.base.dir=$base -Djboss.server.log.dir=$base/log -Dgatewright.data-dir=$1" \
    "$wildfly/bin/jboss-cli.sh" --file="$base/configure.cli" >"$base/configure.log" 2>&1 ||
    { cat "$base/configure.log" >&2 && fail "the server could not be configured; the messages are above."; }
  echo "$wanted" >"$base/configured"
}

# The nodes' common key, from the master key; at each start, as that may be another one. Prints the mark of those who have it
make_cluster_key() { # make_cluster_key MASTER_KEY_FILE DATA
  "$java" "${cluster_key[@]}" "$1" "$2/cluster.p12" cluster 2>"$2/log/cluster-key.log" ||
    fail "the master key $1 can't be used: it must be 32 bytes in Base64 (see $2/log/cluster-key.log)."
}
