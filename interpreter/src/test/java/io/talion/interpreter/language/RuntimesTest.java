package io.talion.interpreter.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both Truffle runtimes, each in a JVM of its own: a mismatch of versions would silently fall back
 * to interpreting, so that compiling happens is asserted on the compiler's own log.
 */
final class RuntimesTest {
  private static final int JUDGEMENTS = 200;
  private static final String BETWEEN = "between";

  /** Compiling in the foreground, early, and said on stderr. */
  private static final List<String> AT_ONCE =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableJVMCI",
          "-Dpolyglot.engine.AllowExperimentalOptions=true",
          "-Dpolyglot.engine.TraceCompilation=true",
          "-Dpolyglot.engine.BackgroundCompilation=false",
          "-Dpolyglot.engine.FirstTierCompilationThreshold=20",
          "-Dpolyglot.engine.LastTierCompilationThreshold=60");

  @TempDir private Path folder;

  /** What a JVM wrote. */
  private record Output(List<String> out, List<String> err) {
    List<String> marked(String mark) {
      return out.stream()
          .filter(line -> line.startsWith(mark + " "))
          .map(line -> line.substring(mark.length() + 1))
          .toList();
    }
  }

  @Test
  void interpretingIsTheDefaultAndSilent() throws Exception {
    Output plain = judge(List.of(), 1);
    assertThat(plain.marked("active")).containsExactly("false Interpreted");
    assertThat(plain.marked("engine")).containsExactly("Interpreted");
    assertThat(plain.marked("reason")).singleElement().asString().contains("without JVMCI");
    assertThat(plain.marked("polyglot")).isNotEmpty().isEqualTo(plain.marked("plain"));
    assertThat(plain.err()).containsExactly(BETWEEN);
  }

  @Test
  void compilingReallyCompilesAndGivesTheSameFindings() throws Exception {
    assumeThat(Runtime.version().feature())
        .as("the Graal compiler needs JDK 25")
        .isGreaterThanOrEqualTo(25);
    Path jit = Path.of(System.getProperty("talion.jit", "target/jit"));
    List<String> flags = new ArrayList<>(AT_ONCE);
    flags.add("--upgrade-module-path=" + jit);
    Output compiled = judge(flags, JUDGEMENTS);
    assertThat(compiled.marked("active")).singleElement().asString().startsWith("true GraalVM");
    assertThat(compiled.marked("engine")).singleElement().asString().startsWith("GraalVM");
    assertThat(compiled.err()).contains(BETWEEN).noneMatch(line -> line.contains("opt failed"));
    int between = compiled.err().indexOf(BETWEEN);
    assertThat(compiled.err().subList(0, between)).as("plain").anyMatch(RuntimesTest::compiles);
    assertThat(compiled.err().subList(between, compiled.err().size()))
        .as("polyglot")
        .anyMatch(RuntimesTest::compiles);
    assertThat(String.join("", compiled.marked("polyglot")))
        .contains("\"rule\":\"often\"", "\"rule\":\"twice\"", "\"rule\":\"silent\"");
    Output interpreted = judge(List.of(), 1);
    assertThat(compiled.marked("polyglot"))
        .isNotEmpty()
        .isEqualTo(interpreted.marked("polyglot"))
        .isEqualTo(compiled.marked("plain"));
  }

  @Test
  void onceWarmNothingIsThrownAway() throws Exception {
    assumeThat(Runtime.version().feature())
        .as("the Graal compiler needs JDK 25")
        .isGreaterThanOrEqualTo(25);
    List<String> flags = new ArrayList<>(AT_ONCE);
    flags.add("-Dpolyglot.engine.TraceTransferToInterpreter=true");
    flags.add("--upgrade-module-path=" + Path.of(System.getProperty("talion.jit", "target/jit")));
    List<String> log = judge(flags, 2 * JUDGEMENTS).err();
    int steady = log.indexOf(JudgeProgram.STEADY);
    assertThat(log.subList(0, steady)).as("warming up").anyMatch(RuntimesTest::compiles);
    assertThat(log.subList(steady + 1, log.indexOf(BETWEEN)))
        .as("steady")
        .noneMatch(RuntimesTest::isThrownAway);
  }

  /** As the compiler's log has it: bailed out, invalidated, left for the interpreter. */
  private static boolean isThrownAway(String line) {
    return line.contains("opt failed")
        || line.contains("opt inval")
        || line.contains("opt deopt")
        || line.contains("transferToInterpreter");
  }

  @Test
  void jvmciWithoutTheCompilerSaysWhatIsMissing() throws Exception {
    assumeThat(Runtime.version().feature())
        .as("JVMCI modules of JDK 25")
        .isGreaterThanOrEqualTo(25);
    Output output = judge(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI"), 1);
    assertThat(output.marked("active")).containsExactly("false Interpreted");
    assertThat(output.marked("reason")).singleElement().asString().contains("upgrade module path");
  }

  private static boolean compiles(String line) {
    return line.contains("opt done") && line.contains("PolicyNode");
  }

  private Output judge(List<String> flags, int times) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx512m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            JudgeProgram.class.getName(),
            String.valueOf(times),
            BETWEEN));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    Output output = new Output(Files.readAllLines(out), Files.readAllLines(err));
    assertThat(process.waitFor()).as("exit code; %s", output).isZero();
    return output;
  }
}
