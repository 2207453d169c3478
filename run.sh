export JAVA_HOME=/usr/lib/jvm/temurin-25-jdk-amd64
./mvnw -q -o $P test -pl reference -am -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false 2>&1 | grep -vE '^\s+at (java|org.junit|jdk|org.assertj)|Help 1|re-run|Re-run|For more|After corr|mvn <arg|^\[ERROR\] $' | head -${2:-70}
