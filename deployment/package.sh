#!/usr/bin/env bash
# Packs everything that a production machine needs beside Java into one archive: no sources, no Maven, no network. In it, deployment/run.sh
# starts the server as it does here. It is for machines of the kind that it is made on: the libraries for signatures are native.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/deployment/server/prepare.sh"

usage() {
  cat <<'HELP'
deployment/package.sh [folder]

  folder    where gatewright-VERSION-SYSTEM.tar.gz is written (target)
HELP
}

case ${1:-} in
  --help) usage && exit 0 ;;
  -*) fail "there is no option $1. See --help." ;;
esac
[ -z "$packed" ] || fail "this is unpacked from such an archive already."
command -v mvn >/dev/null || fail "there is no Maven. Install Maven 3.8.7 or newer."
folder=${1:-$root/target}
mkdir -p "$folder" 2>/dev/null || fail "the folder $folder can't be written."

locked "$root/target/lock" build_if_changed
install_server postgresql

version=$(sed -n '/<artifactId>gatewright</{n;s#.*<version>\(.*\)</version>.*#\1#p;q}' "$root/pom.xml")
name=gatewright-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
archive=$(cd "$folder" && pwd)/$name.tar.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/packed"
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" --release 17 -d "$work/packed" "$root/deployment/server/ClusterKey.java"

echo "Packing $archive ..."
# 1 says that a folder changed meanwhile: a server that starts has its hand in WildFly's bin for a moment, and leaves nothing there
{ tar --create --warning=no-file-changed --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --mtime="$(property project.build.outputTimestamp)" \
  --transform="flags=r;s#^\(wildfly\|postgresql\|corretto-crypto\|argon2\|greeting\)-[0-9]#packed/&#;s#^#$name/#" \
  --directory="$root" LICENSE README.md pom.xml docs deployment/{run.sh,server,production} "${deployments[@]#"$root/"}" \
  --directory="$work" packed \
  --directory="$cache" $(cd "$cache" && basename -a "$wildfly" "$postgresql_modules" "$corretto_modules" "$argon2_modules" "$greeting_modules") ||
  [ $? = 1 ]; } | gzip --no-name >"$archive.new"
mv "$archive.new" "$archive"
