package io.talion.conformance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.embed.test.EngineUnderTest;
import io.talion.embed.test.PropertyRunner;
import io.talion.embed.test.TestResult;
import io.talion.embed.test.TestRunner;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A policy checks without an error and passes its own tests and properties on both engines. */
final class OwnTests {
  private OwnTests() {}

  static void pass(Path policy) {
    assertThat(results(policy))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.failure()).as(r.title()).isEmpty());
  }

  static List<TestResult> results(Path policy) {
    Checked checked = Compiler.check(SourceSet.of(policy.toString(), Acceptance.text(policy)));
    assertThat(checked.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    Core core = checked.core();
    List<EngineUnderTest> engines =
        List.of(
            new EngineUnderTest("reference", new ReferenceEngine()),
            new EngineUnderTest("interpreter", new TruffleEngine()));
    List<TestResult> results = new ArrayList<>(new TestRunner(core, engines).runAll());
    results.addAll(new PropertyRunner(core, engines, s -> "", 1, 20).runAll());
    return results;
  }
}
