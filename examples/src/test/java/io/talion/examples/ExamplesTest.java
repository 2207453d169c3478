package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example: its policies check, their own tests pass, its trace gives the expected bytes on
 * both engines, and its README says what the example is and where it comes from.
 */
final class ExamplesTest {
  private static final List<Engine> ENGINES = List.of(new ReferenceEngine(), new TruffleEngine());

  /** Those of {@code -Dtalion.examples=PART,PART}, else all. */
  static List<Example> examples() throws IOException {
    List<String> parts = List.of(System.getProperty("talion.examples", "").split(","));
    return Example.all().stream().filter(e -> parts.stream().anyMatch(e.name()::contains)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void saysWhatItIs(Example example) throws IOException {
    ExampleReadme readme = example.readme();
    assertThat(readme.sources()).isNotBlank();
    assertThat(readme.deviations()).isNotBlank();
    for (Path policy : example.policies()) {
      String file = "examples/" + example.name() + "/" + policy.getFileName();
      assertThat(readme.commands())
          .as("commands on %s", file)
          .anyMatch(c -> (c + " ").contains(file + " "));
    }
    assertThat(readme.commands()).anyMatch(c -> c.contains(" run ") || c.contains(" diff "));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsOwnTestsPass(Example example) throws IOException {
    for (Path policy : example.policies()) {
      assertThat(OwnTests.of(policy))
          .as("%s", policy)
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.failure()).as(r.title()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsTraceGivesTheExpectedBytes(Example example) throws IOException {
    for (Path policy : example.policies()) {
      Core core = core(policy);
      List<Event> events = ExampleRun.events(core, example.trace());
      assertThat(events).isNotEmpty();
      Path file = example.expected(policy);
      if (Boolean.getBoolean("talion.record")) {
        record(file, ExampleRun.lines(ENGINES.getLast(), core, events));
      }
      List<String> expected = Files.readAllLines(file);
      for (Engine engine : ENGINES) {
        assertThat(ExampleRun.lines(engine, core, events))
            .as("%s on %s", policy, engine)
            .isEqualTo(expected);
      }
    }
  }

  /**
   * Writes new ids only. They follow from the digest of the policy and of what it imports; what is
   * found stays what somebody worked out.
   */
  private static void record(Path file, List<String> lines) throws IOException {
    assertThat(withoutIds(lines)).isEqualTo(withoutIds(Files.readAllLines(file)));
    Files.write(file, lines);
  }

  private static List<String> withoutIds(List<String> lines) {
    return lines.stream().map(l -> l.replaceFirst("\"finding\":\"\\p{XDigit}{64}\"", "")).toList();
  }

  private static Core core(Path policy) {
    return Policy.compile(policy).core(Params.none());
  }
}
