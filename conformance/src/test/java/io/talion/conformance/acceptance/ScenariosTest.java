package io.talion.conformance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a reader of a policy expects at the boundaries of language.md section 10. */
class ScenariosTest {
  private static final int SCENARIOS = 44;

  @TestFactory
  List<DynamicTest> scenariosHoldOnBothEngines() {
    List<DynamicTest> tests =
        Acceptance.scenarios().stream().flatMap(ScenariosTest::tests).toList();
    assertThat(tests).hasSizeGreaterThanOrEqualTo(SCENARIOS);
    return tests;
  }

  private static Stream<DynamicTest> tests(Path file) {
    return OwnTests.results(file).stream()
        .map(r ->
            DynamicTest.dynamicTest(
                Acceptance.name(file) + ": " + r.title(), () -> assertThat(r.failure()).isEmpty()));
  }
}
