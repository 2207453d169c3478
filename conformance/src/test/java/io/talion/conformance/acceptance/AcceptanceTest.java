package io.talion.conformance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.corpus.CorpusCase;
import io.talion.conformance.corpus.CorpusCheck;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.parse.PolicyParser;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The acceptance cases of real systems: each policy is short, passes its own tests, and finds
 * exactly what was worked out by hand, in both engines.
 */
class AcceptanceTest {
  private static final int MOST_LINES = 40;
  private static final int POLICIES = 13;

  @Test
  void allAreThere() {
    System.out.println(
        Acceptance.policies().size() + " policies, " + Acceptance.CASES.size() + " cases");
    assertThat(Acceptance.policies()).hasSizeGreaterThanOrEqualTo(POLICIES);
    Set<Path> seen = new TreeSet<>(Acceptance.policies());
    assertThat(seen).allMatch(p -> casesOf(p) > 0);
  }

  private static long casesOf(Path policy) {
    String file = Acceptance.name(policy) + ".corpus";
    return Acceptance.CASES.stream().filter(c -> c.file().endsWith(file)).count();
  }

  @TestFactory
  Stream<DynamicTest> reference() {
    return each(c -> CorpusCheck.expected(c, new ReferenceEngine()));
  }

  @TestFactory
  Stream<DynamicTest> interpreter() {
    return each(c -> CorpusCheck.expected(c, new TruffleEngine()));
  }

  @TestFactory
  Stream<DynamicTest> bytesAreEqual() {
    return each(CorpusCheck::bytes);
  }

  @TestFactory
  Stream<DynamicTest> theirOwnTestsPass() {
    return ofPolicies(OwnTests::pass);
  }

  @TestFactory
  Stream<DynamicTest> theyAreShort() {
    return ofPolicies(p -> assertThat(lines(p)).as("%s", p).hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  /** Lines that hold some of the policy; terms, events, tests and comments are not counted. */
  private static Set<Integer> lines(Path policy) {
    String text = Acceptance.text(policy);
    Unit unit =
        PolicyParser.parse(policy.toString(), text.getBytes(StandardCharsets.UTF_8))
            .unit()
            .orElseThrow();
    List<String> all = text.lines().toList();
    Set<Integer> lines = new TreeSet<>();
    for (Declaration d : unit.declarations()) {
      if (!(d instanceof Declaration.Event) && !(d instanceof Declaration.Test)) {
        int last = line(text, d.span().end() - 1);
        for (int i = line(text, d.span().start()); i <= last; i++) {
          String content = all.get(i).strip();
          if (!content.isEmpty() && !content.startsWith("//")) {
            lines.add(i);
          }
        }
      }
    }
    return lines;
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** What is done with one of something. */
  private interface Check<T> {
    void of(T one) throws Exception;
  }

  private static Stream<DynamicTest> each(Check<CorpusCase> check) {
    return Acceptance.CASES.stream()
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check.of(c)));
  }

  private static Stream<DynamicTest> ofPolicies(Check<Path> check) {
    return Acceptance.policies().stream()
        .map(p -> DynamicTest.dynamicTest(Acceptance.name(p), () -> check.of(p)));
  }
}
