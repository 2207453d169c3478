package io.talion.compiler.analysis;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.Parts;
import io.talion.trace.value.Bool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules whose findings set a rule off, directly or through what is derived from them, as far as
 * {@code f.rule is R} does not leave some out.
 */
final class FindingSources {
  private final Parts parts;
  private final Set<Integer> all;

  FindingSources(Parts parts) {
    this.parts = parts;
    this.all = Set.copyOf(parts.rules().keySet());
  }

  /** Ids of rules, ascending. */
  Set<Integer> of(Rule rule) {
    return trigger(rule.trigger(), whens(rule), new HashSet<>());
  }

  private static List<Expr> whens(Rule rule) {
    return rule.steps().stream()
        .flatMap(t -> t instanceof Rule.Test.When w ? Stream.of(w.condition()) : Stream.of())
        .flatMap(ExprTree::conjuncts)
        .toList();
  }

  private Set<Integer> trigger(Trigger t, List<Expr> whens, Set<Integer> seen) {
    return switch (t) {
      case Trigger.On o -> element(o.stream(), o.slot(), o.steps(), whens, seen);
      case Trigger.Pair p -> element(p.stream(), p.firstSlot(), p.steps(), whens, seen);
      case Trigger.Cross c -> {
        Set<Integer> both = new TreeSet<>();
        both.addAll(element(c.left(), c.leftSlot(), c.leftSteps(), whens, new HashSet<>(seen)));
        both.addAll(element(c.right(), c.rightSlot(), c.rightSteps(), whens, new HashSet<>(seen)));
        yield both;
      }
      case Trigger.Every e -> Set.of();
    };
  }

  private Set<Integer> element(
      int stream, int slot, List<Step> steps, List<Expr> whens, Set<Integer> seen) {
    Set<Integer> rules = new TreeSet<>(stream(stream, seen));
    Stream<Expr> filters =
        steps.stream().flatMap(s -> ExprTree.step(s).stream()).flatMap(ExprTree::conjuncts);
    Stream.concat(filters, whens.stream()).forEach(c -> rules.retainAll(admitted(c, slot)));
    return rules;
  }

  /** The rules whose findings a condition on the element in a slot may let through. */
  private Set<Integer> admitted(Expr condition, int slot) {
    return switch (condition) {
      case Expr.Const never when never.value().equals(Bool.FALSE) -> Set.of();
      case Expr.IsRule is when is.finding() instanceof Expr.Local l && l.slot() == slot ->
          Set.copyOf(is.rules());
      case Expr.Unary not
          when not.operator() == Expr.Unary.UnaryOperator.NOT
              && not.operand() instanceof Expr.IsRule is
              && is.finding() instanceof Expr.Local l
              && l.slot() == slot -> {
        Set<Integer> others = new TreeSet<>(all);
        is.rules().forEach(others::remove);
        yield others;
      }
      case Expr.Binary or when or.operator() == Expr.Binary.BinaryOperator.OR -> {
        Set<Integer> either = new TreeSet<>(admitted(or.left(), slot));
        either.addAll(admitted(or.right(), slot));
        yield either;
      }
      default -> all;
    };
  }

  private Set<Integer> stream(int stream, Set<Integer> seen) {
    Origin origin = parts.origins().get(stream);
    if (origin == null || !seen.add(stream)) {
      return Set.of();
    }
    return switch (origin) {
      case Origin.Events e -> Set.of();
      case Origin.Findings f -> all;
      case Origin.Settled s -> settling();
      case Origin.Late l -> Set.of();
      case Origin.Rejected r -> Set.of();
      case Origin.RuleFindings r -> Set.of(r.rule());
      case Origin.Emitted e -> emitted(e.emissions(), seen);
      case Origin.Outcomes o -> outcomes(parts.duties().get(o.duty()), seen);
      case Origin.Steps s -> steps(parts.tallies().get(s.tally()), seen);
      case Origin.Transitions t -> transitions(parts.machines().get(t.machine()), seen);
    };
  }

  /** The rules whose findings end by themselves; others end when the trace says so. */
  private Set<Integer> settling() {
    return parts.rules().values().stream()
        .filter(r -> RuleParts.challenges(r).anyMatch(c -> c.unless().isPresent()))
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> emitted(List<Emission> emissions, Set<Integer> seen) {
    Set<Integer> rules = new TreeSet<>();
    for (Emission e : emissions) {
      List<Expr> when = e.when().stream().flatMap(ExprTree::conjuncts).toList();
      rules.addAll(trigger(e.trigger(), when, new HashSet<>(seen)));
    }
    return rules;
  }

  private Set<Integer> outcomes(@Nullable Duty duty, Set<Integer> seen) {
    return duty == null
        ? Set.of()
        : element(duty.opener(), duty.openerSlot(), duty.openerSteps(), List.of(), seen);
  }

  private Set<Integer> transitions(@Nullable Machine machine, Set<Integer> seen) {
    Set<Integer> rules = new TreeSet<>();
    if (machine != null) {
      for (Machine.Transition t : machine.transitions()) {
        if (t instanceof Machine.Transition.OnElement e) {
          List<Expr> when = e.when().stream().flatMap(ExprTree::conjuncts).toList();
          rules.addAll(trigger(e.trigger(), when, new HashSet<>(seen)));
        }
      }
    }
    return rules;
  }

  private Set<Integer> steps(@Nullable Tally tally, Set<Integer> seen) {
    Set<Integer> rules = new TreeSet<>();
    if (tally != null) {
      for (Tally.Step s : tally.steps()) {
        List<Expr> when = s.when().stream().flatMap(ExprTree::conjuncts).toList();
        rules.addAll(trigger(s.trigger(), when, new HashSet<>(seen)));
      }
    }
    return rules;
  }
}
