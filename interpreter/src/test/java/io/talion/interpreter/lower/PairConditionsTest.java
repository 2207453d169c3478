package io.talion.interpreter.lower;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.lower.PairConditions.Atom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen in the tests of a pair rule, whatever it is called and however it is written. */
class PairConditionsTest {
  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      record Point { epoch: Epoch  root: Hash }
      event V { validator: Validator  s: Int  t: Int  root: Hash?  from: Point  to: Point } key (validator)
      fun around(a: V, b: V) : Bool = a.s < b.s and b.t < a.t
      fun ranges(a: Point, b: Point, x: Point, y: Point) : Bool = a.epoch < x.epoch and y.epoch < b.epoch
      state seen(v: Validator) : Int = count(x in V of v)
      rule r {
        on a, b in V matching (validator) within 1 hour
        %s
        against a.validator
        flag "r"
        fires every time
      }
      """;

  /** Each way as its relations, with what each says of the earlier and of the later element. */
  private static List<List<String>> ways(String tests) {
    Checked checked = Compiler.check(SourceSet.of("p.talion", POLICY.formatted(tests)));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Rule rule = checked.core().rules().get(0);
    Trigger.Pair pair = (Trigger.Pair) rule.trigger();
    return PairConditions.of(rule.steps(), pair.firstSlot(), pair.secondSlot()).stream()
        .map(way -> way.stream().map(PairConditionsTest::text).toList())
        .toList();
  }

  private static String text(Atom atom) {
    return text(atom.first()) + " " + atom.relation() + " " + text(atom.second());
  }

  private static String text(Expr expr) {
    return switch (expr) {
      case Expr.Let let -> text(let.value()) + "/" + text(let.body());
      case Expr.Field f -> text(f.target()) + "." + f.index();
      case Expr.Local l -> "" + l.slot();
      case Expr.Const c -> "" + c.value();
      default -> expr.getClass().getSimpleName();
    };
  }

  @Test
  void aSurroundVote() {
    assertThat(ways("when a.s < b.s and b.t < a.t"))
        .containsExactly(List.of("0.1 BELOW 1.1", "0.2 ABOVE 1.2"));
  }

  @Test
  void eitherWayAndADoubleVoteThroughAFunction() {
    List<List<String>> ways =
        ways("when (a.t == b.t and a.root != b.root) or around(a, b) or around(b, a)");
    assertThat(ways).hasSize(3);
    assertThat(ways.get(0)).containsExactly("0.2 SAME 1.2", "0.3 OTHER 1.3");
    assertThat(ways.get(1)).hasSize(2).allMatch(t -> t.contains("BELOW") || t.contains("ABOVE"));
    assertThat(ways.get(2)).hasSize(2).allMatch(t -> t.contains("BELOW") || t.contains("ABOVE"));
  }

  @Test
  void fieldsOfRecordsThroughAFunction() {
    assertThat(ways("when ranges(a.from, a.to, b.from, b.to)").get(0))
        .hasSize(2)
        .anyMatch(t -> t.contains("BELOW"))
        .anyMatch(t -> t.contains("ABOVE"));
  }

  @Test
  void severalTestsWithALetBetween() {
    assertThat(ways("when a.s <= b.s\nlet far = b.t + 1\nwhen far >= a.t and a.root == none"))
        .containsExactly(List.of("0.1 AT_MOST 1.1", "0.2 AT_MOST Binary/2", "0.3 SAME NONE"));
  }

  @Test
  void whatElseIsAskedMayOnlyTakeAway() {
    assertThat(ways("when a.s < b.s and seen(a.validator) > 3"))
        .containsExactly(List.of("0.1 BELOW 1.1"));
  }

  @Test
  void oneWayThatSaysNothingIsAll() {
    assertThat(ways("when a.s < b.s or seen(a.validator) > 3")).containsExactly(List.of());
    assertThat(ways("when not (a.s < b.s)")).containsExactly(List.of());
    assertThat(ways("when a.s + b.s > 4")).containsExactly(List.of());
  }

  @Test
  void tooManyWaysAreNotToldApart() {
    String many = "when (a.s < b.s or a.t < b.t)";
    assertThat(ways(many + "\n" + many + "\n" + many)).hasSizeLessThanOrEqualTo(16);
    assertThat(ways(many + ("\n" + many).repeat(9))).hasSizeLessThanOrEqualTo(16);
  }
}
