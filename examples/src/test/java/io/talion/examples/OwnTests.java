package io.talion.examples;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.embed.test.EngineUnderTest;
import io.talion.embed.test.PropertyRunner;
import io.talion.embed.test.TestResult;
import io.talion.embed.test.TestRunner;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tests and properties in a policy or a module, on both engines. */
final class OwnTests {
  private static final long SEED = 1;
  private static final int TRACES = 20;

  private OwnTests() {}

  /**
   * Runs them all.
   *
   * @throws IllegalStateException if the file does not pass its check
   */
  static List<TestResult> of(Path file) throws IOException {
    Checked checked = Compiler.check(SourceSet.of(file.toString(), Files.readString(file)));
    if (!checked.ok()) {
      throw new IllegalStateException(file + ": " + checked.diagnostics());
    }
    Core core = checked.core();
    List<EngineUnderTest> engines =
        List.of(
            new EngineUnderTest("reference", new ReferenceEngine()),
            new EngineUnderTest("interpreter", new TruffleEngine()));
    List<TestResult> results = new ArrayList<>(new TestRunner(core, engines).runAll());
    results.addAll(new PropertyRunner(core, engines, span -> "", SEED, TRACES).runAll());
    return results;
  }
}
