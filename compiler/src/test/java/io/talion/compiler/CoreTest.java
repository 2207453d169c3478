package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Trigger;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each construct becomes. */
final class CoreTest {
  private static final String HEAD =
      """
      policy t.core version 1.0.0 language 1
      terms { slashable for 14 days  strategies stETH  limit 50% per operator per 7 days }
      param horizon : Duration = 2 days in 1 day..7 days
      event Task { operator: Operator  task: Bytes32 } key (operator, task)
      event Answer { operator: Operator  task: Bytes32  n: Int  share: Ratio in 1%..100% } key (operator, task)
      """;

  private static Core core(String body) {
    Checked checked = Shown.check(HEAD + body);
    assertThat(Shown.render(checked, true)).isEmpty();
    return checked.core();
  }

  private static Rule rule(String clauses) {
    return core("rule r { on t in Task "
            + clauses
            + " against t.operator jail 1 day fires every time }")
        .rules()
        .get(0);
  }

  private static Expr when(String condition) {
    return ((Rule.Test.When) rule("when " + condition).steps().get(0)).condition();
  }

  @Test
  void stepsOfWindowsKeepTheirOrder() {
    Expr.Binary c =
        (Expr.Binary)
            when("count(a in Answer of t.operator where a.n > 1 last 10 last 2 days) > 3");
    Expr.Aggregate count = (Expr.Aggregate) c.left();
    assertThat(count.steps()).hasSize(4);
    assertThat(count.steps().get(0)).isInstanceOf(Step.Of.class);
    assertThat(count.steps().get(1)).isInstanceOf(Step.Where.class);
    assertThat(count.steps().get(2)).isEqualTo(new Step.LastCount(10));
    assertThat(count.steps().get(3)).isEqualTo(new Step.LastFor(Clock.TIME, 172_800_000, 0));
  }

  @Test
  void parametersAreFoldedIntoWindows() throws ParamException {
    Checked checked =
        Shown.check(
            HEAD
                + "rule r { on t in Task when count(a in Answer of t.operator last horizon) > 3"
                + " against t.operator jail 1 day fires every time }");
    assertThat(window(checked.core())).isEqualTo(172_800_000);
    assertThat(window(checked.bind(Map.of("horizon", "3 days")))).isEqualTo(259_200_000);
    assertThat(checked.core().digest())
        .isEqualTo(checked.bind(Map.of("horizon", "3 days")).digest());
    assertThatThrownBy(() -> checked.bind(Map.of("horizon", "8 days")))
        .isInstanceOf(ParamException.class)
        .hasMessageContaining("out of its range");
    assertThatThrownBy(() -> checked.bind(Map.of("horizn", "3 days")))
        .isInstanceOf(ParamException.class)
        .hasMessageContaining("unknown parameter");
    assertThatThrownBy(() -> checked.bind(Map.of("horizon", "3 ) const x = 1")))
        .isInstanceOf(ParamException.class);
  }

  private static long window(Core core) {
    Expr.Binary when =
        (Expr.Binary) ((Rule.Test.When) core.rules().get(0).steps().get(0)).condition();
    List<Step> steps = ((Expr.Aggregate) when.left()).steps();
    return ((Step.LastFor) steps.get(1)).distance();
  }

  @Test
  void pairsDefaultToTheHorizon() {
    Core core =
        core(
            "rule r { on a, b in Answer matching (operator, task) when a.n != b.n"
                + " against a.operator jail 1 day fires once per (a.operator) }");
    Trigger.Pair pair = (Trigger.Pair) core.rules().get(0).trigger();
    assertThat(pair.key()).containsExactly(0, 1);
    assertThat(pair.within()).contains(new Extent(Clock.TIME, 1_209_600_000));
  }

  @Test
  void divisionIsOptionalUnlessTheDivisorIsShown() {
    assertThat(Shown.check(HEAD + test("5 / a.n")).ok()).isFalse();
    assertThat(Shown.check(HEAD + test("5 / a.share")).ok()).isTrue();
    assertThat(Shown.check(HEAD + test("5 / max(a.n, 1)")).ok()).isTrue();
    assertThat(Shown.check(HEAD + test("horizon / horizon")).ok()).isTrue();
  }

  private static String test(String value) {
    return "rule r { on a in Answer when "
        + value
        + " > 1 against a.operator jail 1 day fires every time }";
  }

  @Test
  void constantsAreComputed() {
    Rule r = rule("let x = floor(10 / 3) + 2 * 4");
    Expr value = ((Rule.Test.Let) r.steps().get(0)).value();
    assertThat(((Expr.Const) value).value()).isEqualTo(Int.of(11));
  }

  @Test
  void functionsAreInlinedAndTheirArgumentsEvaluatedOnce() {
    Core core =
        core(
            "fun twice(n: Int) : Int = n + n\n"
                + "rule r { on a in Answer when twice(a.n * 3) > 1 against a.operator jail 1 day fires every time }");
    Expr.Binary when =
        (Expr.Binary) ((Rule.Test.When) core.rules().get(0).steps().get(0)).condition();
    assertThat(when.left()).isInstanceOf(Expr.Let.class);
  }

  @Test
  void dutiesAreStreamsSelectedByWhoOwes() {
    Core core =
        core(
            "duty Due for each t in Task { owed by t.operator met by a in Answer of t.operator"
                + " where a.task == t.task within 50 blocks }\n"
                + "rule r { on d in Due of 0x01 where d.missed against d.operator jail 1 day fires again after 1 day }");
    StreamDef due = core.streams().get(core.duties().get(0).stream());
    assertThat(due.fields().get(due.ofField().getAsInt()).name()).isEqualTo("owed by");
    assertThat(core.order()).containsExactly(due.id());
    assertThat(core.rules().get(0).firing().key()).hasSize(1);
  }

  @Test
  void talliesTakeTheirKeyFromTheTriggerOrTheCondition() {
    Core core =
        core(
            "tally n(o: Operator) : Int = 0 { on a in Answer of o => it + a.n  every 1 day => 0 }\n"
                + "tally m(k: Int) : Int = 0 { on a in Answer when a.n == k => it + 1 }\n"
                + "rule r { on t in Task when n(t.operator) > m(3) against t.operator jail 1 day fires every time }");
    assertThat(core.tallies().get(0).steps().get(0).key().get(0)).isPresent();
    assertThat(core.tallies().get(0).steps().get(1).key().get(0)).isEmpty();
    assertThat(core.tallies().get(0).parameters().get(0).kind()).isNotNegative();
    assertThat(core.tallies().get(1).steps().get(0).key().get(0)).isPresent();
    assertThat(core.tallies().get(1).parameters().get(0).kind()).isEqualTo(-1);
  }

  @Test
  void rulesStreamsHaveVariablesAndLets() {
    Core core =
        core(
            "rule r { on t in Task let n = count(a in Answer of t.operator last 1 day)"
                + " against t.operator jail 1 day fires every time }\n"
                + "rule s { on f in r when f.n > 3 and f.t.operator == f.offender"
                + " against f.offender jail 1 day fires every time }");
    StreamDef r =
        core.streams().stream().filter(s -> s.name().equals("r")).findFirst().orElseThrow();
    assertThat(r.fields().stream().map(Type.Field::name).toList()).endsWith("t", "n");
  }

  @Test
  void literalsTakeTheTypeOfTheirPlace() {
    Expr.Binary c = (Expr.Binary) when("t.task == 0x01");
    assertThat(((Expr.Const) c.right()).value()).isEqualTo(Hex.parse("01").padded(32));
    Expr.Binary share =
        (Expr.Binary) when("(share(a.n > 1 for a in Answer last 1 day) or else 0) > 5%");
    assertThat(((Expr.OrElse) share.left()).fallback())
        .isInstanceOfSatisfying(Expr.Const.class, f -> assertThat(f.value()).isEqualTo(Ratio.ZERO));
  }

  @Test
  void importedNamesAreQualified() {
    Checked checked =
        Shown.check(
            HEAD.replace("terms", "import std.quorum as q\nterms")
                + "rule r { on t in Task when q.reached(q.share(2, 3), q.two_thirds)"
                + " against t.operator jail 1 day fires every time }");
    assertThat(Shown.render(checked, true)).isEmpty();
    assertThat(checked.core().digest())
        .isNotEqualTo(
            core("rule r { on t in Task against t.operator jail 1 day fires every time }")
                .digest());
  }
}
