package io.talion.embed.explain;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Stage;
import io.talion.compiler.engine.RuleProbe;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Part;
import io.talion.embed.explain.Explanation.Tried;
import io.talion.trace.type.Type;
import io.talion.trace.value.Element;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the clauses of a rule in one binding: each as written, its value, and what it rests on. */
final class ClauseReader {
  private final Policy policy;
  private final RuleProbe probe;

  ClauseReader(Policy policy, RuleProbe probe) {
    this.policy = policy;
    this.probe = probe;
  }

  List<Clause> clauses() {
    List<Clause> out = new ArrayList<>();
    Rule rule = probe.rule();
    for (Value bound : probe.bound()) {
      out.add(new Clause("on", describe(bound), "", "", List.of()));
    }
    out.addAll(probe.stage().map(this::later).orElseGet(() -> tests(rule.steps(), probe)));
    rule.against().ifPresent(a -> out.add(clause("against", a, probe)));
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
        String value = text(probe.eval(local(l)), l.value().type());
        out.add(new Clause("let " + l.name(), words(l.value()), value, place(l), List.of()));
      }
    }
    out.add(new Clause("then after", words(stage.delay()), "", place(stage.delay()), List.of()));
    out.addAll(tests(stage.tests(), probe));
    return out;
  }

  private static Expr local(Rule.Test.Let l) {
    return new Expr.Local(l.slot(), l.value().type(), l.value().span());
  }

  private String place(Rule.Test.Let l) {
    return place(l.value());
  }

  private String place(Expr e) {
    return policy.place(e.span());
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
          out.add(clause("let " + l.name(), l.value(), here));
          here = here.with(l.slot(), here.eval(l.value()));
        }
        case Rule.Test.When w -> out.add(clause("when", w.condition(), here));
      }
    }
    return out;
  }

  private List<Clause> penalty(PenaltyExpr p, RuleProbe in) {
    String keyword = p.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    return p.quantities().isEmpty()
        ? List.of(new Clause(keyword, "", "", "", List.of()))
        : p.quantities().stream().map(q -> clause(keyword, q, in)).toList();
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

  private Clause clause(String keyword, Expr e, RuleProbe in) {
    Map<String, String> parts = new LinkedHashMap<>();
    Parts.of(e).forEach(p -> collect(p, in, parts));
    if (e instanceof Aggregate a) {
      parts.put(words(e), window(a, in));
    }
    List<Part> values =
        parts.entrySet().stream().map(x -> new Part(x.getKey(), x.getValue())).toList();
    return new Clause(
        keyword, words(e), text(in.eval(e), e.type()), policy.place(e.span()), values);
  }

  private String words(Expr e) {
    return policy.words(e.span()).replaceAll("\\s+", " ");
  }

  /** What is worth showing: names, fields, reads and windows, not the arithmetic between them. */
  private void collect(Expr e, RuleProbe in, Map<String, String> parts) {
    switch (e) {
      case Expr.Const c -> {
        String words = words(c);
        String value = text(c.value(), c.type());
        boolean named = !words.isEmpty() && Character.isLetter(words.charAt(0));
        if (named && !isLiteral(words) && !value.equals(words)) {
          parts.putIfAbsent(words, value);
        }
      }
      case Expr.Local l -> put(e, in, parts);
      case Expr.Field f -> put(e, in, parts);
      case Expr.StateRead s -> put(e, in, parts);
      case Expr.TallyRead t -> put(e, in, parts);
      case Expr.MachineRead m -> put(e, in, parts);
      case Expr.Entered n -> put(e, in, parts);
      case Expr.Previous p -> put(e, in, parts);
      case Expr.AsOf a -> put(e, in, parts);
      case Expr.Coordinate c -> put(e, in, parts);
      case Expr.Aggregate a -> parts.putIfAbsent(words(a), window(a, in));
      case Expr.Let l -> {
        collect(l.value(), in, parts);
        collect(l.body(), in.with(l.slot(), in.eval(l.value())), parts);
      }
      default -> Parts.of(e).forEach(p -> collect(p, in, parts));
    }
  }

  private static boolean isLiteral(String words) {
    return words.equals("true") || words.equals("false") || words.equals("none");
  }

  private void put(Expr e, RuleProbe in, Map<String, String> parts) {
    Value v = in.eval(e);
    if (!(v instanceof Element)) {
      parts.putIfAbsent(words(e), text(v, e.type()));
    }
  }

  /** The value, and how many elements there were. */
  private String window(Aggregate a, RuleProbe in) {
    String value = text(in.eval(a), a.type());
    Optional<List<Value>> over = in.select(a);
    return value
        + over.map(o -> " over " + o.size() + (o.size() == 1 ? " element" : " elements"))
            .orElse(" (fewer than `at least` asks for)");
  }

  private static String text(Value v, Type type) {
    return v instanceof Element ? v.toString().substring(0, 12) : ValueText.text(v, type);
  }
}
