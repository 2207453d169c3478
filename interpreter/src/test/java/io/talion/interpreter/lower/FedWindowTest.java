package io.talion.interpreter.lower;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.lower.FedWindow.Followed;
import io.talion.interpreter.window.AggregatePlan;
import io.talion.trace.type.Type;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which aggregates read one window, whatever their variables are called. */
class FedWindowTest {
  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      event V { operator: Operator  n: Int  m: Int  ok: Bool } key (operator)
      rule r {
        on v in V
        let one = %s
        fires every time
      }
      """;

  private static final String HOUR = " in V of v.operator last 1 hour";

  private static Followed followed(String aggregate) {
    Checked checked = Compiler.check(SourceSet.of("p.talion", POLICY.formatted(aggregate)));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Core core = checked.core();
    Rule.Test.Let let = (Rule.Test.Let) core.rules().getFirst().steps().getFirst();
    Aggregate a = (Aggregate) let.value();
    StreamDef stream = core.streams().get(((Range.OfStream) a.range()).stream());
    FollowedWindow window = FollowedWindow.of(a, stream).orElseThrow();
    return new Followed(a, stream, window, plan(a, window));
  }

  private static AggregatePlan plan(Aggregate a, FollowedWindow window) {
    return new AggregatePlan(
        a.function(),
        window.extent(),
        window.keys().stream().map(FollowedWindow.KeyPart::type).toList(),
        a.value().map(Expr::type).orElse(Type.Simple.BOOL),
        window.atLeast(),
        window.isBeforeNow(),
        window.since().isPresent(),
        window.after().isPresent(),
        Optional.empty());
  }

  private static boolean isShared(String first, String second) {
    Followed one = followed(first);
    Followed other = followed(second);
    return one.elements().equals(other.elements()) && new FedWindow(0, one).takes(other);
  }

  @Test
  void whatIsTheSameButForNamesIsOneWindow() {
    assertThat(isShared("sum(x.n for x" + HOUR + ")", "sum(y.n for y" + HOUR + ")")).isTrue();
    assertThat(
            isShared(
                "sum(x.n for x in V of v.operator where x.ok last 1 hour)",
                "sum(y.n for y in V of v.operator where y.ok last 1 hour)"))
        .isTrue();
  }

  @Test
  void whoeverCountsReadsTheSums() {
    assertThat(isShared("sum(x.n for x" + HOUR + ")", "count(x" + HOUR + ")")).isTrue();
    assertThat(isShared("sum(x.n for x" + HOUR + ")", "exists(x" + HOUR + ")")).isTrue();
    assertThat(isShared("sum(x.n for x" + HOUR + ")", "avg(x.n for x" + HOUR + ")")).isTrue();
  }

  @Test
  void aWindowThatOnlyCountedIsFedWhatIsSummed() {
    Followed counted = followed("count(x" + HOUR + ")");
    Followed summed = followed("sum(x.n for x" + HOUR + ")");
    FedWindow window = new FedWindow(0, counted);
    assertThat(window.takes(summed)).isTrue();
    assertThat(window.followed()).isSameAs(summed);
    assertThat(window.takes(followed("sum(x.m for x" + HOUR + ")"))).isFalse();
    assertThat(window.takes(counted)).isTrue();
    assertThat(window.followed()).isSameAs(summed);
  }

  @Test
  void otherElementsAreAnotherWindow() {
    String sum = "sum(x.n for x" + HOUR + ")";
    assertThat(isShared(sum, "sum(x.m for x" + HOUR + ")")).isFalse();
    assertThat(isShared(sum, "sum(x.n for x in V of v.operator last 2 hours)")).isFalse();
    assertThat(isShared(sum, "sum(x.n for x in V last 1 hour)")).isFalse();
    assertThat(isShared(sum, "sum(x.n for x in V of v.operator where x.ok last 1 hour)")).isFalse();
    assertThat(isShared(sum, "sum(x.n for x in V of v.operator last 1 hour before now)")).isFalse();
    assertThat(isShared(sum, "max(x.n for x" + HOUR + ")")).isFalse();
  }
}
