# Sourced by ./mvnw, ./talion and .ci/run: points JAVA_HOME at an installed JDK 21 or newer (25 if there is one),
# whatever `java` is on the PATH. A JAVA_HOME that is new enough already is left alone.
# Sets talion_jdk to its major version, or to 0 when none was found.

# The major version of the JDK in folder $1, from its release file; 0 when $1 is no JDK.
talion_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

# Every folder that may hold a JDK, one a line.
talion_places() {
  talion_java=$(command -v javac || :)
  if [ -n "$talion_java" ]; then
    talion_java=$(readlink -f "$talion_java" 2>/dev/null || echo "$talion_java")
    echo "${talion_java%/bin/javac}"
  fi
  for talion_place in /usr/lib/jvm/* /usr/java/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -d "$talion_place" ] && echo "$talion_place"
  done
  return 0
}

# The best of those places: 25 first, then the newest; prints "MAJOR FOLDER".
talion_best() {
  talion_places | while IFS= read -r talion_place; do
    talion_version=$(talion_major "$talion_place")
    [ "${talion_version:-0}" -ge 21 ] || continue
    talion_rank=$talion_version
    [ "$talion_version" -ne 25 ] || talion_rank=999
    echo "$talion_rank $talion_version $talion_place"
  done | sort -s -k1,1nr | head -n 1 | cut -d' ' -f2-
}

talion_jdk=0
[ -z "${JAVA_HOME:-}" ] || talion_jdk=$(talion_major "$JAVA_HOME")
if [ "${talion_jdk:-0}" -lt 21 ]; then
  talion_found=$(talion_best)
  talion_jdk=${talion_found%% *}
  talion_jdk=${talion_jdk:-0}
  if [ "$talion_jdk" -ge 21 ]; then
    JAVA_HOME=${talion_found#* }
    export JAVA_HOME
  fi
fi
