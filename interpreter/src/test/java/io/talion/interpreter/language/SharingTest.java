package io.talion.interpreter.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** One engine, one tree of nodes, many contexts and runs: nothing leaks from one to the other. */
final class SharingTest {
  private static final Source SOURCE = Source.create(TalionLanguage.ID, Samples.POLICY);
  private static final int TASKS = 40;

  @Test
  void contextsOfOneEngineShareTheCodeAndNothingElse() {
    List<String> alone = alone();
    try (Engine engine = Samples.engine();
        Context first = Samples.context(engine);
        Context second = Samples.context(engine)) {
      Value one = first.eval(SOURCE).newInstance();
      Value two = second.eval(SOURCE).newInstance();
      assertThat(engine.getCachedSources()).containsExactly(SOURCE);
      List<String> findingsOfOne = new ArrayList<>();
      List<String> findingsOfTwo = new ArrayList<>();
      ((String) Samples.records(TASKS)[0])
          .lines()
          .forEach(line -> {
            findingsOfOne.addAll(Samples.lines(one.invokeMember("accept", line)));
            findingsOfTwo.addAll(Samples.lines(two.invokeMember("accept", line)));
          });
      findingsOfOne.addAll(Samples.lines(one.invokeMember("finish")));
      findingsOfTwo.addAll(Samples.lines(two.invokeMember("finish")));
      assertThat(findingsOfOne).isEqualTo(alone);
      assertThat(findingsOfTwo).isEqualTo(alone);
    }
  }

  @Test
  void contextsOneAfterTheOtherGiveTheSame() {
    List<String> alone = alone();
    try (Engine engine = Samples.engine()) {
      for (int i = 0; i < 3; i++) {
        try (Context context = Samples.context(engine)) {
          Value policy = context.eval(SOURCE);
          assertThat(Samples.lines(policy.execute(Samples.records(TASKS)))).isEqualTo(alone);
          assertThat(Samples.lines(policy.execute(Samples.records(TASKS)))).isEqualTo(alone);
        }
      }
    }
  }

  @Test
  void threadsMayJudgeAtOnce() throws Exception {
    List<String> alone = alone();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Context context = Samples.context().build()) {
      Value policy = context.eval(SOURCE);
      Callable<List<String>> judge = () -> Samples.lines(policy.execute(Samples.records(TASKS)));
      for (Future<List<String>> findings : threads.invokeAll(List.of(judge, judge, judge, judge))) {
        assertThat(findings.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> alone() {
    try (Context context = Samples.context().build()) {
      List<String> lines = Samples.lines(context.eval(SOURCE).execute(Samples.records(TASKS)));
      assertThat(lines).hasSizeGreaterThan(5);
      return lines;
    }
  }
}
