package io.talion.interpreter.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.management.ExecutionListener;
import org.junit.jupiter.api.Test;

/** What tools see of a policy while it runs, and the sandbox it runs in. */
final class ToolsTest {
  @Test
  void clausesAndExpressionsAreSeenAtTheirPlaces() {
    Set<String> seen = new TreeSet<>();
    try (Context context = Samples.context().build();
        ExecutionListener listener =
            ExecutionListener.newBuilder()
                .statements(true)
                .expressions(true)
                .onEnter(e -> seen.add(e.getLocation().getCharacters().toString()))
                .attach(context.getEngine())) {
      assertThat(listener).isNotNull();
      context.eval(TalionLanguage.ID, Samples.POLICY).execute(Samples.records(60));
    }
    assertThat(seen)
        .contains("a.payload != b.payload", "missed > most", "misses(o) > 3 and answered(o) > 1");
  }

  @Test
  void runsInTheConstrainedSandbox() {
    try (Context context =
        Context.newBuilder(TalionLanguage.ID)
            .sandbox(SandboxPolicy.CONSTRAINED)
            .out(new ByteArrayOutputStream())
            .err(new ByteArrayOutputStream())
            .build()) {
      Source source = Source.create(TalionLanguage.ID, Samples.POLICY);
      assertThat(Samples.lines(context.eval(source).execute(Samples.records(12)))).isNotEmpty();
    }
  }
}
