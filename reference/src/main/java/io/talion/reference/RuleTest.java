package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.emit.FindingAssembler;
import io.talion.compiler.emit.Occurrences;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.None;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule over all instants: trigger, test, culprit, penalties, discipline (language.md section 6).
 * Every let and every {@code when} is evaluated for every binding, so that a key is known where the
 * rule does not hold.
 */
final class RuleTest {
  /** A binding with its lets. */
  private record Tested(Binding binding, Frame frame, boolean holds, List<Value> key) {}

  private final Rule rule;
  private final Core core;
  private final Source source;
  private final History history;
  private final Evaluator evaluator;
  private final Firings firings;
  private final Occurrences occurrences;
  private final PenaltyMaker maker;
  private final RunSink sink;

  RuleTest(Rule rule, History history, Evaluator evaluator, RunSink sink) {
    this.sink = sink;
    this.rule = rule;
    this.core = history.core();
    this.history = history;
    this.evaluator = evaluator;
    this.source = new Source(rule.trigger(), history, evaluator);
    this.firings = new Firings(rule.firing());
    this.occurrences = new Occurrences(rule);
    this.maker = new PenaltyMaker(core.terms());
  }

  /** What fires in the current instant, in the order of output. */
  List<Fired> evaluate() {
    List<Binding> bindings = source.bindings();
    long from = core.terms().effectiveFrom().orElse(0);
    return history.now().time() < from
        ? List.of()
        : fire(bindings.stream().map(this::test).toList());
  }

  private Tested test(Binding binding) {
    Frame frame = binding.frame();
    boolean holds = true;
    for (Rule.Test step : rule.steps()) {
      switch (step) {
        case Rule.Test.Let let ->
            frame = frame.with(let.slot(), evaluator.eval(let.value(), frame));
        case Rule.Test.When when -> holds &= evaluator.holds(when.condition(), frame);
      }
    }
    List<Value> key = ids(evaluator.all(rule.firing().key(), frame).stream());
    return new Tested(binding, frame, holds, key);
  }

  private List<Fired> fire(List<Tested> all) {
    List<Fired> fired = new ArrayList<>();
    Set<List<Value>> tested = new LinkedHashSet<>();
    Set<List<Value>> held = new LinkedHashSet<>();
    for (Tested t : all) {
      tested.add(t.key());
      tell(t);
      if (t.holds()) {
        held.add(t.key());
        fire(t).ifPresent(fired::add);
      }
    }
    firings.tested(tested, held);
    return fired;
  }

  private void tell(Tested t) {
    boolean admitted = firings.admits(t.key(), history.now());
    sink.tested(
        new Probe(
            rule,
            Optional.empty(),
            history,
            evaluator,
            t.binding(),
            t.frame(),
            t.holds(),
            admitted));
  }

  private Optional<Fired> fire(Tested t) {
    List<Value> key = keyOf(t);
    if (!firings.admits(key, history.now())) {
      return Optional.empty();
    }
    List<Penalty> penalties =
        rule.penalties().stream().flatMap(p -> penalty(p, t.frame())).toList();
    if (penalties.isEmpty() && !rule.penalties().isEmpty()) {
      return Optional.empty();
    }
    firings.fired(key, history.now());
    return Optional.of(fired(t, key, penalties));
  }

  private Fired fired(Tested t, List<Value> key, List<Penalty> penalties) {
    Moment now = history.now();
    boolean expired = Offence.isExpired(rule, t.binding(), now, now, core.terms());
    Optional<Value> offender =
        rule.against().map(a -> evaluator.eval(a, t.frame())).filter(v -> v != None.NONE);
    return new Fired(
        rule,
        0,
        now,
        occurrences.of(texts(t, key), now.time()),
        t.binding(),
        t.frame(),
        key,
        offender,
        Sentence.of(
            expired,
            penalties,
            core.terms().challengeOf(rule.challenge()),
            rule.then().isPresent()));
  }

  /** What is found twice under one key in an instant is one finding (semantics.md 58). */
  private List<Value> keyOf(Tested t) {
    return rule.firing() instanceof Firing.EveryTime
        ? ids(Stream.concat(t.binding().bound().stream(), t.binding().each().stream()))
        : t.key();
  }

  /** An element is its id in a key. */
  private static List<Value> ids(Stream<? extends Value> key) {
    return key.<Value>map(v -> v instanceof Item i ? new Text(i.toString()) : v).toList();
  }

  private List<String> texts(Tested t, List<Value> key) {
    return rule.firing() instanceof Firing.EveryTime
        ? key.stream().map(Value::toString).toList()
        : FindingAssembler.key(rule.firing().key(), t.key());
  }

  private Stream<Penalty> penalty(PenaltyExpr clause, Frame frame) {
    return maker.make(clause, evaluator.all(clause.quantities(), frame)).stream();
  }
}
