package io.talion.reference;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.emit.OpenDuty;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A duty (semantics.md 12): every opener makes an obligation, answers are matched as they come, and
 * every outcome, met, missed or excused, is settled at the deadline.
 */
final class Obligations implements Derivation {
  private static final Comparator<Obligation> BY_DEADLINE =
      Comparator.comparingLong(Obligation::due).thenComparing(Obligation::opener, Item.CANONICAL);

  private final Duty duty;
  private final History history;
  private final Evaluator evaluator;
  private final List<Obligation> open = new ArrayList<>();

  Obligations(Duty duty, History history, Evaluator evaluator) {
    this.duty = duty;
    this.history = history;
    this.evaluator = evaluator;
  }

  @Override
  public void evaluate() {
    open.forEach(o -> match(o, history.fresh(duty.met())));
    history.fresh(duty.opener()).stream()
        .filter(
            i -> evaluator.windows().passes(i, duty.openerSlot(), duty.openerSteps(), Frame.EMPTY))
        .map(this::open)
        .forEach(open::add);
    settle();
  }

  private Obligation open(Item opener) {
    Frame frame = Frame.EMPTY.with(duty.openerSlot(), opener);
    long within = Numbers.bounded(Numbers.exact(evaluator.eval(duty.within(), frame)));
    long due = opener.position(duty.clock()) + Math.max(0, within);
    Value owedBy = evaluator.eval(duty.owedBy(), frame);
    Obligation obligation = new Obligation(opener, frame, owedBy, due, new ArrayList<>());
    match(obligation, history.all(duty.met()));
    return obligation;
  }

  /** Not before the opener's instant, not after the deadline, and never the opener itself. */
  private void match(Obligation obligation, List<Item> candidates) {
    candidates.stream()
        .filter(i -> !i.equals(obligation.opener()) && i.notBefore(obligation.opener()))
        .filter(i -> i.position(duty.clock()) <= obligation.due())
        .filter(
            i -> evaluator.windows().passes(i, duty.metSlot(), duty.metSteps(), obligation.frame()))
        .forEach(obligation.answers()::add);
  }

  private void settle() {
    List<Obligation> due =
        open.stream()
            .filter(o -> history.now().reaches(duty.clock(), o.due()))
            .sorted(BY_DEADLINE)
            .toList();
    open.removeAll(due);
    due.forEach(o -> history.append(outcome(o)));
  }

  /** Deadlines come before the timeouts of machines (semantics.md 43). */
  private boolean isExcused(Obligation o) {
    return duty.excusedWhen().map(e -> evaluator.holds(e, o.frame())).orElse(false);
  }

  private Item outcome(Obligation o) {
    boolean met = o.proof().isPresent();
    boolean excused = !met && history.settling(() -> isExcused(o));
    StreamDef stream = history.definition(duty.stream());
    List<Value> fields =
        new ArrayList<>(o.opener().fields().subList(0, stream.fields().size() - 7));
    fields.add(Bool.of(met));
    fields.add(Bool.of(!met && !excused));
    fields.add(Bool.of(excused));
    fields.add(Int.of(o.due()));
    fields.add(Int.of(history.now().time()));
    fields.add(o.proof().map(Value.class::cast).orElse(None.NONE));
    fields.add(o.owedBy());
    Item.Origin origin = new Item.Origin.Settled(o.opener(), o.proof(), duty.clock(), o.due());
    return history.item(stream.id(), fields, history.now().coordinates(), origin);
  }

  @Override
  public List<Deadline> deadlines() {
    return open.stream().map(o -> new Deadline(duty.clock(), o.due())).toList();
  }

  /** Those that are open, as lines in order of due and opener. */
  List<OpenDuty> lines() {
    Type owner = duty.owedBy().type();
    return open.stream()
        .sorted(BY_DEADLINE)
        .map(o -> line(o, ValueText.json(o.owedBy(), owner), duty.clock()))
        .toList();
  }

  private OpenDuty line(Obligation o, String owedBy, Clock clock) {
    return new OpenDuty(
        duty.name(), o.opener().toString(), owedBy, clock, o.due(), o.proof().isPresent());
  }
}
