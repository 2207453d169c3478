package io.talion.compiler.names;

import io.talion.compiler.core.Terms.CountedClock;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.fold.Ranges;
import io.talion.compiler.report.Report;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything about one policy that is shared by its declarations while they are checked. Confined
 * to one check.
 */
public final class Program implements Ranges.Declared {
  private static final int INLINE_BUDGET = 20_000;
  private static final int ROW_BUDGET = 500_000;

  private final Report report;
  private final Elaborator elaborator;
  private final Fold fold = new Fold(new Ranges(this));
  private final List<StreamInfo> streams = new ArrayList<>();
  private final List<RuleInfo> rules = new ArrayList<>();
  private final Lazy<StreamInfo> findings =
      new Lazy<>(
          () -> stream("Finding", StreamInfo.Visibility.EARLIER_INSTANTS),
          () -> {
            throw new IllegalStateException("the stream of findings needs itself");
          });
  private final Map<String, StreamInfo> process = new LinkedHashMap<>();
  private final Map<String, EventKind> processKinds = new LinkedHashMap<>();
  private final Kinds kinds = new Kinds();
  private final Map<String, Clock> clocks = new LinkedHashMap<>();
  private final Map<Clock, TimedClock> timed = new LinkedHashMap<>();
  private final Map<Clock, CountedClock> counted = new LinkedHashMap<>();
  private final Set<Clock> counts = new HashSet<>();
  private final Map<Integer, Lazy<Interval>> states = new HashMap<>();
  private final List<String> strategies = new ArrayList<>();
  private Optional<Extent> slashableFor = Optional.empty();
  private final Map<String, Value> testNames = new TreeMap<>();
  private final Set<Symbol.Function> circles = new HashSet<>();
  private int inlined;
  private int rowsUnfolded;

  public Program(Report report, Elaborator elaborator) {
    this.report = report;
    this.elaborator = elaborator;
    List.of(Clock.BLOCK, Clock.SLOT, Clock.EPOCH).forEach(this::clock);
  }

  public Report report() {
    return report;
  }

  public Elaborator elaborator() {
    return elaborator;
  }

  public Fold fold() {
    return fold;
  }

  public Kinds kinds() {
    return kinds;
  }

  /** A new stream. */
  public StreamInfo stream(String name, StreamInfo.Visibility visibility) {
    StreamInfo s = new StreamInfo(streams.size(), name, visibility, report);
    streams.add(s);
    return s;
  }

  public StreamInfo stream(int id) {
    return streams.get(id);
  }

  public List<StreamInfo> streams() {
    return streams;
  }

  /** The stream of all rules' findings. */
  public StreamInfo findings() {
    return findings.value();
  }

  /** Makes a built-in stream beside that of findings known. */
  public void process(StreamInfo stream) {
    process.put(stream.name(), stream);
  }

  /** {@code Settled}, {@code Late} or {@code Rejected}. */
  public Optional<StreamInfo> process(String name) {
    return Optional.ofNullable(process.get(name));
  }

  /** Built-in kinds of events by name, unless the policy declares one of that name. */
  public Map<String, EventKind> processKinds() {
    return processKinds;
  }

  public List<RuleInfo> rules() {
    return rules;
  }

  /** Makes a clock known by its name. */
  public void clock(Clock clock) {
    clocks.put(clock.name(), clock);
  }

  /** Clocks by name, time left out. */
  public Map<String, Clock> clocks() {
    return clocks;
  }

  public void timed(TimedClock clock) {
    timed.put(clock.clock(), clock);
  }

  /** Clocks that are computed from time. */
  public Map<Clock, TimedClock> timed() {
    return timed;
  }

  /** Makes it known that a clock counts events, before it is known which. */
  public void counts(Clock clock) {
    clock(clock);
    counts.add(clock);
  }

  public boolean isCounted(Clock clock) {
    return counts.contains(clock);
  }

  public void counted(CountedClock clock) {
    counted.put(clock.clock(), clock);
  }

  /** Clocks that count events. */
  public Map<Clock, CountedClock> counted() {
    return counted;
  }

  public List<String> strategies() {
    return strategies;
  }

  public Optional<Extent> slashableFor() {
    return slashableFor;
  }

  public void slashableFor(Extent extent) {
    slashableFor = Optional.of(extent);
  }

  /** How a state's interval becomes known. */
  public void stateRange(int state, Lazy<Interval> interval) {
    states.put(state, interval);
  }

  /** Remembers a name used in a test. */
  public void testName(String name, Value value) {
    testNames.put(name, value);
  }

  /** The names of the test being lowered, forgotten by this call. */
  public Map<String, Value> takeTestNames() {
    Map<String, Value> taken = new TreeMap<>(testNames);
    testNames.clear();
    return taken;
  }

  /** Takes in functions that call one another in a circle; false when one is known to. */
  public boolean isNewCircle(List<Symbol.Function> circle) {
    boolean known = circle.stream().anyMatch(circles::contains);
    circles.addAll(circle);
    return !known;
  }

  /** Counts the rows of a table that is read; false when they have become too many. */
  public boolean mayUnfold(int rows) {
    rowsUnfolded = Math.min(ROW_BUDGET + 1, rowsUnfolded) + rows;
    return rowsUnfolded <= ROW_BUDGET;
  }

  /** Counts a call that is inlined; false when they have become too many. */
  public boolean mayInline() {
    return ++inlined <= INLINE_BUDGET;
  }

  @Override
  public Optional<Interval> field(int stream, int index) {
    return streams.get(stream).range(index);
  }

  @Override
  public Optional<Interval> state(int state) {
    return Optional.ofNullable(states.get(state)).map(Lazy::value);
  }
}
