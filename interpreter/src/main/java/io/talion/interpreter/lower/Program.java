package io.talion.interpreter.lower;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Terms.CountedClock;
import io.talion.interpreter.data.Layout;
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.node.rule.VetoTest;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A policy ready to run: code that any number of runs share, and what each of them must remember.
 *
 * @param logs numbers of the logs, for eviction
 * @param duties stores of obligations by duty
 * @param stages stores of the later stages of rules
 * @param machines stores of machines
 * @param counters clocks that count events
 * @param ranged kinds whose members anybody ranges over
 * @param turns what is evaluated instant by instant inside a chunk
 * @param obstacles why instants have to be evaluated one by one, in words
 * @param batches how deadlines are foreseen, if many instants can be evaluated together
 * @param span how far in time instants may be evaluated together
 * @param notices whether somebody reads {@code Late} or {@code Rejected}
 * @param settles whether somebody reads {@code Settled}
 * @param told streams of findings that somebody reads
 * @param vetoes the conditions of challenges that end by themselves
 * @param question lowers an expression over the same state, for tests
 */
public record Program(
    Core core,
    RootCallTarget code,
    Layout layout,
    List<Integer> logs,
    List<Map.Entry<Integer, Integer>> duties,
    List<Integer> stages,
    List<Integer> machines,
    List<Counter> counters,
    List<Integer> ranged,
    Turns turns,
    List<String> obstacles,
    Optional<List<Opening>> batches,
    long span,
    boolean notices,
    boolean settles,
    List<StreamDef> told,
    Map<VetoTest.Key, VetoTest> vetoes,
    Function<Expr, RootCallTarget> question) {

  /**
   * When anything of what is evaluated instant by instant has something to do.
   *
   * @param strata how many are
   * @param streams whose new elements set any of it off
   * @param ticks of its {@code every}
   * @param duties stores of its obligations
   * @param machines stores of its machines
   */
  public record Turns(
      int strata,
      List<Integer> streams,
      List<Ticks> ticks,
      List<Integer> duties,
      List<Integer> machines) {}

  /** A clock that counts the events of a stream, and the code of its conditions. */
  public record Counter(CountedClock clock, int stream, List<RootCallTarget> conditions) {}

  /** Every event of a kind may open an obligation, due {@code within} on a clock from it. */
  public record Opening(Clock clock, int kind, long within) {}
}
