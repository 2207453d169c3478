package io.talion.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.ParamException;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.source.Modules;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the corpus, in both engines: the findings are the expected ones, and the bytes of
 * both are equal.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("talion.root"), "conformance/src/test/resources/corpus");
  private static final int AT_LEAST = 300;
  private static final List<CorpusCase> CASES = CorpusFile.below(CORPUS);

  @Test
  void theCorpusIsWhole() {
    System.out.println(CASES.size() + " cases of the corpus");
    assertThat(CASES.size()).isGreaterThanOrEqualTo(AT_LEAST);
    assertThat(CASES.stream().map(CorpusCase::toString)).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> reference() {
    return CASES.stream()
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> expected(c, new ReferenceEngine())));
  }

  @TestFactory
  Stream<DynamicTest> interpreter() {
    return CASES.stream()
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> expected(c, new TruffleEngine())));
  }

  @TestFactory
  Stream<DynamicTest> bytesAreEqual() {
    return CASES.stream().map(c -> DynamicTest.dynamicTest(c.toString(), () -> bytes(c)));
  }

  private static void expected(CorpusCase c, Engine engine) {
    CorpusRun run = CorpusRun.of(engine, core(c), c, RunOptions.defaults());
    assertThat(run.like(c.expected())).as(c.toString()).isEqualTo(c.expected());
  }

  private static void bytes(CorpusCase c) {
    Core core = core(c);
    CorpusRun reference = CorpusRun.of(new ReferenceEngine(), core, c, RunOptions.defaults());
    for (int batch : new int[] {1, 7, 1024}) {
      CorpusRun engine = CorpusRun.of(new TruffleEngine(), core, c, new RunOptions(batch, false));
      assertThat(engine.json()).as("%s, batches of %d", c, batch).isEqualTo(reference.json());
      assertThat(engine.counts()).as("%s, batches of %d", c, batch).isEqualTo(reference.counts());
    }
  }

  private static Core core(CorpusCase c) {
    Checked checked =
        Compiler.check(new SourceSet(c.file().toString(), utf8(c.policy()), modules(c)));
    assertThat(checked.runnable()).as("%s: %s", c, checked.diagnostics()).isTrue();
    try {
      return checked.bind(c.params());
    } catch (ParamException e) {
      throw new IllegalArgumentException(c.toString(), e);
    }
  }

  /** The case's own modules, then the standard library. */
  private static Modules modules(CorpusCase c) {
    return name ->
        Optional.ofNullable(c.modules().get(name))
            .map(CorpusTest::utf8)
            .or(() -> Modules.standard().find(name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
