package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Terms;
import io.talion.compiler.declaration.KindNames;
import io.talion.compiler.sheet.Sheet.Partition;
import io.talion.compiler.sheet.Sheet.Remark;
import io.talion.compiler.sheet.Sheet.StateSize;
import io.talion.compiler.sheet.Sheet.Tolerance;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the fact sheet of a policy without errors. */
public final class Sheets {
  private static final long DAY = 86_400_000;
  private static final List<Extent> USUAL =
      List.of(new Extent(Clock.TIME, DAY), new Extent(Clock.TIME, 7 * DAY));

  /** What says that a constant, a rule or a limit decides nothing. */
  private static final Set<String> DEAD = Set.of("T1001", "T1003", "T1004", "T1009", "T1011");

  private final Subject subject;
  private final Facts facts;

  private Sheets(Subject subject) {
    this.subject = subject;
    this.facts = new Facts(subject);
  }

  public static Sheet of(Subject subject) {
    return new Sheets(subject).sheet();
  }

  /** Whether the members of each kind that rules are against can be evaluated apart. */
  public static List<Partition> partitions(Subject subject) {
    return new Sheets(subject).partitions();
  }

  private Sheet sheet() {
    Expected expected = new Expected(facts);
    StateSize state = new StateSizes(facts, expected).size();
    Tolerances tolerances = new Tolerances(facts, expected);
    List<Tolerance> forgiven =
        subject.rules().stream().flatMap(r -> tolerances.of(r).stream()).toList();
    DisputePaths paths = new DisputePaths(facts);
    Monotonies monotonies = new Monotonies(facts);
    Demands demands = new Demands(facts);
    return new Sheet(
        subject.unit().name().text(),
        subject.unit().version(),
        worstSlashes(),
        state,
        partitions(),
        forgiven,
        subject.rules().stream().filter(demands::slashes).map(paths::of).toList(),
        subject.rules().stream().map(monotonies::of).toList(),
        remarks(),
        new ChosenKeys(facts).all(),
        assumptions(expected));
  }

  private List<String> assumptions(Expected expected) {
    List<String> out = new ArrayList<>(expected.assumptions());
    boolean lengths =
        subject.declarations(Declaration.Param.class).stream()
            .anyMatch(p ->
                facts.interval(p.value()).low().isPresent()
                    && p.type().name().text().equals("Duration"));
    if (lengths) {
      out.add("windows are as long as the parameters' defaults make them");
    }
    if (subject.terms().late().isPresent()) {
      out.add("events that wait inside `late` are input, not state");
    }
    return out;
  }

  private List<WorstSlash> worstSlashes() {
    WorstSlashes worst = new WorstSlashes(facts);
    List<WorstSlash> out = new ArrayList<>();
    for (Type kind : worst.kinds()) {
      windows(kind).forEach(w -> out.add(worst.of(kind, Optional.of(w))));
      out.add(worst.of(kind, Optional.empty()));
    }
    return out;
  }

  /** Those of its limits and promises, a day and a week. */
  private List<Extent> windows(Type kind) {
    List<Extent> out = new ArrayList<>(USUAL);
    for (Terms.Limit l : subject.terms().limits()) {
      if (Types.same(subject.file().program().kinds().types().get(l.kind()), kind)) {
        l.window().ifPresent(out::add);
      }
    }
    for (Declaration.Assert a : subject.declarations(Declaration.Assert.class)) {
      if (a.assertion() instanceof Assertion.WorstSlash w && isOf(w, kind)) {
        w.window()
            .flatMap(e -> Constants.extent(e, 1, "the window", subject.file().scope()))
            .ifPresent(out::add);
      }
    }
    return out.stream()
        .distinct()
        .sorted(
            Comparator.comparing(
                    (Extent e) -> e.clock().name().equals("time") ? "" : e.clock().name())
                .thenComparingLong(Extent::distance))
        .toList();
  }

  private boolean isOf(Assertion.WorstSlash w, Type kind) {
    return KindNames.find(w.per(), subject.file()).filter(t -> Types.same(t, kind)).isPresent();
  }

  /** By each kind of offender, and by operator in any case. */
  private List<Partition> partitions() {
    List<Type> kinds = new ArrayList<>();
    subject.rules().stream()
        .flatMap(r -> r.against().stream())
        .map(a -> Types.inner(a.type()))
        .filter(t -> Types.isAddress(t) && t != Type.Bytes.ADDRESS)
        .filter(t -> !kinds.contains(t))
        .forEach(kinds::add);
    return kinds.stream().map(k -> new Partitions(facts, k).check()).toList();
  }

  private List<Remark> remarks() {
    String main = subject.unit().name().span().source();
    return subject.file().report().diagnostics(main).stream()
        .filter(d -> DEAD.contains(d.code()))
        .map(d -> new Remark(d.code(), d.message(), d.span()))
        .toList();
  }
}
