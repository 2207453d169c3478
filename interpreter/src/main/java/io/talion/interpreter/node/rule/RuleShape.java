package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.column.Truth;
import io.talion.interpreter.data.Discipline;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.node.Bindings;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is apart from its expressions, and which of its rows fire (semantics.md 21 and 23).
 *
 * @param repeats where bindings of one instant may have one key although they {@code fire every
 *     time}: how to tell them apart (semantics.md 58)
 * @param discipline store of what fired before
 * @param effectiveFrom no test before this time
 */
public record RuleShape(
    Rule rule, Optional<Bindings> repeats, int discipline, long effectiveFrom, int start, int end) {
  /** Whether keys have to be known where the rule does not hold. */
  boolean clears() {
    return rule.firing() instanceof Rule.Firing.AgainWhenCleared;
  }

  /** Bindings from {@code effective from} on. */
  @TruffleBoundary
  Scope effective(Scope scope) {
    if (effectiveFrom == Long.MIN_VALUE) {
      return scope;
    }
    int[] sel = scope.state().selection(scope.size());
    int n = 0;
    for (int i = 0; i < scope.size(); i++) {
      if (scope.at().time(i) >= effectiveFrom) {
        sel[n++] = i;
      }
    }
    return n == scope.size() ? scope : scope.select(sel, n);
  }

  @TruffleBoundary
  static Column both(Scope scope, @Nullable Column held, Column truth) {
    if (held == null) {
      return truth;
    }
    Column out = scope.register(Coding.Plain.TRUTH);
    Truth.and(held, truth, scope.size(), out);
    return out;
  }

  /** Rows that fire, in order; {@code held} says which rows hold, all of them where it is null. */
  @TruffleBoundary
  List<Fired> fired(
      Scope scope,
      @Nullable Column held,
      Column[] keys,
      PenaltyNode[] clauses,
      Column[][] demands) {
    Discipline memory = scope.state().store(discipline, Discipline.class);
    At at = scope.at();
    int n = scope.size();
    memory.begin(keys, n);
    List<Fired> fired = List.of();
    Set<List<String>> told = new HashSet<>();
    for (int i = 0; i < n; i++) {
      boolean holds = held == null || held.lo()[i] != 0;
      if (holds && memory.admits(i, at)) {
        List<Penalty> penalties = penalties(clauses, demands, i);
        if ((!penalties.isEmpty() || rule.penalties().isEmpty()) && isNew(scope, i, told)) {
          memory.fired(i, at);
          fired = fired.isEmpty() ? new ArrayList<>() : fired;
          fired.add(new Fired(i, key(keys, i), penalties));
        }
      }
      memory.tested(i, at, holds);
      if (i + 1 == n || at.index(i + 1) != at.index(i)) {
        memory.conclude(at.order(i));
        told.clear();
      }
    }
    return fired;
  }

  /** Whether no binding of the instant so far fired that would be the same finding. */
  private boolean isNew(Scope scope, int row, Set<List<String>> told) {
    return repeats.isEmpty() || told.add(repeats.get().key(scope, row));
  }

  private static List<Penalty> penalties(PenaltyNode[] clauses, Column[][] demands, int row) {
    List<Penalty> penalties = new ArrayList<>();
    for (int p = 0; p < clauses.length; p++) {
      clauses[p].make(demands[p], row).ifPresent(penalties::add);
    }
    return penalties;
  }

  private static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }
}
