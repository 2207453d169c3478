package io.talion.embed.explain;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Stage;
import io.talion.compiler.engine.RuleProbe;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Tried;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the clauses of a rule in one binding: each as written, its value, and what it rests on. */
final class ClauseReader {
  private final ExpressionReader reader;
  private final RuleProbe probe;

  ClauseReader(Policy policy, RuleProbe probe) {
    this.reader = new ExpressionReader(policy);
    this.probe = probe;
  }

  List<Clause> clauses() {
    List<Clause> out = new ArrayList<>();
    Rule rule = probe.rule();
    for (Value bound : probe.bound()) {
      out.add(new Clause("on", describe(bound), "", "", List.of()));
    }
    out.addAll(probe.stage().map(this::later).orElseGet(() -> tests(rule.steps(), probe)));
    rule.against().ifPresent(a -> out.add(reader.clause("against", a, probe)));
    probe
        .stage()
        .map(Stage::penalties)
        .orElse(rule.penalties())
        .forEach(p -> out.addAll(penalty(p, probe)));
    return out;
  }

  /** The base's lets keep their values; what is tested is the stage's own. */
  private List<Clause> later(Stage stage) {
    List<Clause> out = new ArrayList<>();
    for (Rule.Test t : probe.rule().steps()) {
      if (t instanceof Rule.Test.Let l) {
        String value = ExpressionReader.text(probe.eval(local(l)), l.value().type());
        out.add(new Clause("let " + l.name(), reader.words(l.value()), value, place(l), List.of()));
      }
    }
    out.add(
        new Clause(
            "then after", reader.words(stage.delay()), "", reader.place(stage.delay()), List.of()));
    out.addAll(tests(stage.tests(), probe));
    return out;
  }

  private static Expr local(Rule.Test.Let l) {
    return new Expr.Local(l.slot(), l.value().type(), l.value().span());
  }

  private String place(Rule.Test.Let l) {
    return reader.place(l.value());
  }

  private String describe(Value bound) {
    return probe.events(bound).stream()
        .map(e -> e.kind().name() + " " + e.id().substring(0, 12))
        .reduce((a, b) -> a + ", " + b)
        .orElse(bound.toString());
  }

  private List<Clause> tests(List<Rule.Test> tests, RuleProbe in) {
    List<Clause> out = new ArrayList<>();
    RuleProbe here = in;
    for (Rule.Test t : tests) {
      switch (t) {
        case Rule.Test.Let l -> {
          out.add(reader.clause("let " + l.name(), l.value(), here));
          here = here.with(l.slot(), here.eval(l.value()));
        }
        case Rule.Test.When w -> out.add(reader.clause("when", w.condition(), here));
      }
    }
    return out;
  }

  private List<Clause> penalty(PenaltyExpr p, RuleProbe in) {
    String keyword = p.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    List<Clause> out = new ArrayList<>();
    for (Expr q : p.quantities()) {
      out.add(reader.clause(out.isEmpty() ? keyword : second(p), q, in));
    }
    return out.isEmpty() ? List.of(new Clause(keyword, "", "", "", List.of())) : out;
  }

  /** The word before the second quantity of a penalty. */
  private static String second(PenaltyExpr p) {
    return switch (p) {
      case PenaltyExpr.Slash s -> "of";
      case PenaltyExpr.Pay y -> "to";
      default -> "for";
    };
  }

  /** What is paid is whole base units: what is left of each amount that is none. */
  List<Explanation.Residue> residues() {
    return probe.stage().map(Stage::penalties).orElse(probe.rule().penalties()).stream()
        .flatMap(p -> p instanceof PenaltyExpr.Pay pay ? residue(pay).stream() : Stream.empty())
        .toList();
  }

  private Optional<Explanation.Residue> residue(PenaltyExpr.Pay pay) {
    if (!(probe.eval(pay.amount()) instanceof Ratio exact)) {
      return Optional.empty();
    }
    Ratio left = exact.subtract(exact.floor().toRatio());
    return Optional.of(
        new Explanation.Residue(
            "pay", exact.toString(), exact.floor().value().toString(), left.toString()));
  }

  /** Each exception with its conditions; the first that holds is the one that applied. */
  List<Tried> exceptions() {
    List<Tried> out = new ArrayList<>();
    Optional<String> applied = Optional.empty();
    for (Exemption e : probe.stage().isPresent() ? List.<Exemption>of() : exemptions()) {
      List<Clause> clauses = new ArrayList<>(tests(e.tests(), probe));
      List<String> failed = failed(clauses);
      if (applied.isPresent()) {
        String how = "was not tried: `" + applied.get() + "` is stronger and applied";
        out.add(new Tried(e.name(), false, how, List.copyOf(clauses)));
      } else if (!failed.isEmpty()) {
        String how = "did not apply: " + String.join(" and ", failed) + " did not hold";
        out.add(new Tried(e.name(), false, how, List.copyOf(clauses)));
      } else {
        applied = Optional.of(e.name());
        out.add(applied(e, clauses));
      }
    }
    return out;
  }

  private List<Exemption> exemptions() {
    return probe.rule().exemptions();
  }

  private static List<String> failed(List<Clause> clauses) {
    return clauses.stream()
        .filter(c -> c.keyword().equals("when") && !c.value().equals("true"))
        .map(c -> "`" + c.text() + "`")
        .toList();
  }

  private Tried applied(Exemption e, List<Clause> clauses) {
    RuleProbe here = probe;
    for (Rule.Test t : e.tests()) {
      if (t instanceof Rule.Test.Let l) {
        here = here.with(l.slot(), here.eval(l.value()));
      }
    }
    if (e.effect() instanceof Exemption.Effect.Replace r) {
      clauses.addAll(penalty(r.penalty(), here));
    }
    String how =
        switch (e.effect()) {
          case Exemption.Effect.Waive w -> "applied: it waives every penalty";
          case Exemption.Effect.Replace r -> "applied: it replaces every penalty";
          case Exemption.Effect.Lengthen l -> "applied: it lengthens the challenge";
        };
    return new Tried(e.name(), true, how, List.copyOf(clauses));
  }
}
