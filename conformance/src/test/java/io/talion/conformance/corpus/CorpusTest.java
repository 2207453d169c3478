package io.talion.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import java.nio.file.Path;
import java.util.List;
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
  private static final int AT_LEAST = 800;

  /** Part of their paths, for the inner loop: {@code -Dtalion.cases=process/}. */
  private static final String ONLY = System.getProperty("talion.cases", "");

  private static final List<CorpusCase> CASES =
      CorpusFile.below(CORPUS).stream().filter(c -> c.toString().contains(ONLY)).toList();

  @Test
  void theCorpusIsWhole() {
    System.out.println(CASES.size() + " cases of the corpus");
    assertThat(CASES.size()).isGreaterThanOrEqualTo(ONLY.isEmpty() ? AT_LEAST : 1);
    assertThat(CASES.stream().map(CorpusCase::toString)).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> reference() {
    return CASES.stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.toString(), () -> CorpusCheck.expected(c, new ReferenceEngine())));
  }

  @TestFactory
  Stream<DynamicTest> interpreter() {
    return CASES.stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.toString(), () -> CorpusCheck.expected(c, new TruffleEngine())));
  }

  @TestFactory
  Stream<DynamicTest> bytesAreEqual() {
    return CASES.stream()
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> CorpusCheck.bytes(c)));
  }
}
