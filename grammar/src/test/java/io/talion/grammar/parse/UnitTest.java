package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.TestStep;
import io.talion.grammar.ast.Trigger;
import io.talion.grammar.ast.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole files: headers, docs, texts, triggers, tests, digest tokens. */
class UnitTest {
  @Test
  void readsHeaderImportsAndDocs() {
    Unit unit =
        PolicyParser.parse(
                "t",
                """
                /// What it is.
                module a.b language 1
                import std.quorum version 1 as q
                import our.limits
                // plain
                /// Doc of x,
                /// second line.
                const x = 1 //// no doc
                """)
            .unit()
            .orElseThrow();
    assertThat(unit.kind()).isEqualTo(Unit.Kind.MODULE);
    assertThat(unit.name().text()).isEqualTo("a.b");
    assertThat(unit.doc()).containsExactly("What it is.");
    assertThat(unit.imports()).extracting(i -> i.alias().text()).containsExactly("q", "limits");
    assertThat(unit.imports().getFirst().version()).isEqualTo("1");
    assertThat(unit.declarations().getFirst().doc()).containsExactly("Doc of x,", "second line.");
  }

  @Test
  void leavesTestsAndCommentsOutOfTheDigest() {
    String with =
        "const x = 1 // a\ntest \"t\" { expect no findings }\nproperty \"p\" { for any trace of E check x }";
    assertThat(Expressions.unit(with).digestTokens())
        .isEqualTo("policy t version 1.0.0 language 1 const x = 1")
        .isEqualTo(Expressions.unit("const  x\n=1").digestTokens());
  }

  @Test
  void readsHolesWhereTheyStand() {
    Clause.Because text = because("a \\{b} {x.y} \\\"q\\\" {f(1, 2) or else 0%}");
    assertThat(text.parts()).hasSize(4);
    assertThat(text.parts().get(0)).isEqualTo(new Clause.Because.Part.Text("a {b} "));
    assertThat(text.parts().get(2)).isEqualTo(new Clause.Because.Part.Text(" \"q\" "));
    Clause.Because.Part.Hole hole = (Clause.Because.Part.Hole) text.parts().get(1);
    int start = hole.expression().span().start();
    assertThat(text.span().start()).isLessThan(start);
    assertThat(
            rule("a \\{b} {x.y} \\\"q\\\" {f(1, 2) or else 0%}")
                .substring(start - HEADER, start - HEADER + 3))
        .isEqualTo("x.y");
  }

  @Test
  void readsTheTriggersApart() {
    assertThat(trigger("on a in S of k last 5 each v in V where p")).isInstanceOf(Trigger.On.class);
    assertThat(trigger("on a, b in S matching (k)")).isInstanceOf(Trigger.Pair.class);
    assertThat(trigger("on a in S, b in T matching (k) within 5 blocks"))
        .isInstanceOf(Trigger.Cross.class);
    assertThat(trigger("every 1 day from @2026-01-01 each v in V"))
        .isInstanceOf(Trigger.Every.class);
  }

  @Test
  void anAtAfterAnExpectationBelongsToIt() {
    Declaration.Test test =
        (Declaration.Test)
            Expressions.unit(
                    "test \"t\" { expect r against x slash 1% at block 5 expect (a == b) at block 6 E(a: 1) }")
                .declarations()
                .getFirst();
    List<TestStep> steps = test.steps();
    assertThat(steps).hasSize(3);
    TestStep.Expectation first = ((TestStep.Expect) steps.getFirst()).expectation();
    assertThat(((TestStep.Expectation.Fault) first).at()).isPresent();
    assertThat(steps.get(2)).isInstanceOf(TestStep.At.class);
  }

  @Test
  void anyWordMayBeAField() {
    Declaration.Event event =
        (Declaration.Event)
            Expressions.unit(
                    "event E { from: Int in: Bool in 0..1 to: Int where: Int state: Int? }")
                .declarations()
                .getFirst();
    assertThat(event.fields())
        .extracting(f -> f.name().text())
        .containsExactly("from", "in", "to", "where", "state");
  }

  private static final int HEADER = "policy t version 1.0.0 language 1\n".length();

  private static String rule(String because) {
    return "rule r { because \"" + because + "\" }";
  }

  private static Clause.Because because(String text) {
    Declaration.Rule rule =
        (Declaration.Rule) Expressions.unit(rule(text)).declarations().getFirst();
    return (Clause.Because) rule.clauses().getFirst();
  }

  private static Trigger trigger(String text) {
    Declaration.Rule rule =
        (Declaration.Rule) Expressions.unit("rule r { " + text + " }").declarations().getFirst();
    return ((Clause.On) rule.clauses().getFirst()).trigger();
  }
}
