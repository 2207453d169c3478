package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.embed.test.EngineUnderTest;
import io.talion.embed.test.TestResult;
import io.talion.embed.test.TestRunner;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import io.talion.trace.importer.EigenLayerLogs;
import io.talion.trace.importer.Eip3076;
import io.talion.trace.read.EventSink;
import io.talion.trace.read.ReadOptions;
import io.talion.trace.read.Schema;
import io.talion.trace.read.TraceReader;
import io.talion.trace.write.FindingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example: its policy checks, its own tests pass, and its trace gives the expected bytes, on
 * both engines.
 */
final class ExamplesTest {
  private static final int EXAMPLES = 3;
  private static final List<Engine> ENGINES = List.of(new ReferenceEngine(), new TruffleEngine());

  static List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(""))) {
      return entries.filter(f -> Files.exists(f.resolve("policy.talion"))).sorted().toList();
    }
  }

  @Test
  void noneIsMissing() throws IOException {
    assertThat(folders()).hasSize(EXAMPLES);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void hasAllOfItsParts(Path folder) throws IOException {
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("**Status:**", "./talion run");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itsOwnTestsPass(Path folder) throws IOException {
    List<EngineUnderTest> engines =
        List.of(
            new EngineUnderTest("reference", new ReferenceEngine()),
            new EngineUnderTest("interpreter", new TruffleEngine()));
    List<TestResult> results = new TestRunner(core(folder), engines).runAll();
    assertThat(results).isNotEmpty().allMatch(TestResult::passed);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itsTraceGivesTheExpectedBytes(Path folder) throws IOException {
    Core core = core(folder);
    List<Event> events = events(core, folder);
    List<String> expected = Files.readAllLines(folder.resolve("expected.ndjson"));
    assertThat(expected).isNotEmpty();
    for (Engine engine : ENGINES) {
      assertThat(findings(engine, core, events)).as("%s", engine).isEqualTo(expected);
    }
  }

  private static Core core(Path folder) throws IOException {
    Path policy = folder.resolve("policy.talion");
    Checked checked = Compiler.check(SourceSet.of(policy.toString(), Files.readString(policy)));
    assertThat(checked.runnable()).as("%s", checked.diagnostics()).isTrue();
    return checked.core();
  }

  private static List<Event> events(Core core, Path folder) throws IOException {
    Path trace;
    try (Stream<Path> entries = Files.list(folder)) {
      trace =
          entries
              .filter(f -> f.getFileName().toString().startsWith("trace."))
              .findFirst()
              .orElseThrow();
    }
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            List.of(trace.toString()), new Schema(core.events()), options(trace), sink)) {
      reader.drain();
    }
    return sink.events();
  }

  /** The importer that the example's README names, by the trace's ending. */
  private static ReadOptions options(Path trace) {
    String name = trace.getFileName().toString();
    if (name.endsWith(".json")) {
      return ReadOptions.DEFAULT.withFormat(Eip3076.FORMAT);
    }
    return name.endsWith(".jsonl")
        ? ReadOptions.DEFAULT.withFormat(EigenLayerLogs.FORMAT)
        : ReadOptions.DEFAULT;
  }

  private static List<String> findings(Engine engine, Core core, List<Event> events) {
    List<String> lines = new ArrayList<>();
    try (Run run = engine.open(core, RunOptions.defaults(), f -> lines.add(FindingJson.of(f)))) {
      events.forEach(run::accept);
      run.finish();
    }
    return lines;
  }
}
