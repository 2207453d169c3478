package io.talion.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The fact sheet's bound of a policy's state against the heap that a run retains at exactly the
 * rates and counts that {@code expect} states: it holds, and it is no fantasy.
 */
class StateBoundTest {
  private static final int OPERATORS = 50_000;

  /** One event a second; so many, so that every window has turned over. */
  private static final int EVENTS = 120_000;

  /** What a run takes without any state; measured bytes are rounded up to it. */
  private static final long NOISE = 1 << 20;

  private static final long FACTOR = 2;

  /** Events between two looks at which ids are held. */
  private static final int FORGOTTEN = 4_096;

  private static final String HEAD =
      """
      policy p version 1.0.0 language 1
      terms { expect Operator at most 50_000  expect 1 E per 1 second  slashable for 100_000 seconds }
      event E { operator: Operator  task: Hash  n: Int } key (operator)
      """;

  private record Case(String name, String body) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "pairs",
              """
              rule r { on a, b in E matching (operator, task) within 80_000 seconds
                when a.n != b.n  against a.operator  flag "x"  fires once per (a.operator) }
              """),
          new Case(
              "a tally of each",
              """
              tally t(o: Operator) : Int = 0 { on e in E of o => it + e.n }
              rule r { on e in E  when t(e.operator) < 0  against e.operator  flag "x"  fires every time }
              """),
          new Case(
              "a machine of each",
              """
              machine m(o: Operator) { initial a  a -> b on e in E of o when e.n < 0  a -> c on e in E of o  c -> a after 30 minutes }
              rule r { on e in E  when m(e.operator) is b  against e.operator  flag "x"  fires every time }
              """),
          new Case(
              "a window by time",
              """
              rule r { on e in E  when sum(x.n for x in E of e.operator last 80_000 seconds) < 0
                against e.operator  flag "x"  fires every time }
              """),
          new Case(
              "a window by number",
              """
              rule r { on e in E  when count(x in E of e.operator last 1_000 where x.n < 0) > 0
                against e.operator  flag "x"  fires every time }
              """),
          new Case(
              "a history",
              """
              state s(o: Operator) : Int = latest(x.n for x in E of o) or else 0 history 80_000 seconds
              rule r { on e in E  when (s(e.operator) as of (e.time - 1 hour) or else 0) < 0
                against e.operator  flag "x"  fires every time }
              """),
          new Case(
              "open duties",
              """
              event D { operator: Operator  task: Hash } key (operator)
              duty Due for each e in E { owed by e.operator  met by d in D of e.operator where d.task == e.task  within 80_000 seconds }
              rule r { on d in Due  when d.met  against d.operator  flag "x"  fires every time }
              """),
          new Case(
              "firings again",
              """
              rule r { on e in E  when e.n < 0  against e.operator  flag "x"  fires again after 1 day }
              """));

  @TestFactory
  Stream<DynamicTest> theBoundHoldsAndIsNear() {
    return CASES.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case c) {
    Checked checked = Compiler.check(SourceSet.of(c.name(), HEAD + c.body()));
    assertThat(checked.ok()).as(checked.diagnostics().toString()).isTrue();
    long bound =
        checked.sheet().orElseThrow().state().bytes().proved().orElseThrow().longValueExact();
    long used = Math.max(NOISE, retained(checked.core()));
    String what = c.name() + ": " + used + " used, " + bound + " said, " + items(checked);
    System.out.println(what);
    assertThat(used).as(what).isLessThanOrEqualTo(bound);
    assertThat(bound).as(what).isLessThanOrEqualTo(FACTOR * used);
  }

  private static List<String> items(Checked checked) {
    return checked.sheet().orElseThrow().state().items().stream()
        .map((StateItem i) -> i.construct() + " " + i.entries().proved() + " " + i.bytes().proved())
        .toList();
  }

  private static long retained(Core core) {
    TruffleEngine engine = new TruffleEngine();
    feed(engine, core, 1_000).close();
    long before = heap();
    Run run = feed(engine, core, EVENTS);
    long after = heap();
    Reference.reachabilityFence(run);
    run.close();
    return after - before;
  }

  /** Forgets as hosts do, and once more at the end: what is measured is what is held. */
  private static Run feed(TruffleEngine engine, Core core, int events) {
    Dictionaries ids = new Dictionaries(held -> 0);
    Run run = engine.open(core, RunOptions.defaults().sharing(ids), f -> {});
    EventKind kind = core.events().get(0);
    for (int i = 0; i < events; i++) {
      run.accept(new Event(kind, Coordinates.at(1_767_225_600_000L + i * 1_000L), fields(kind, i)));
      if (i % FORGOTTEN == 0) {
        ids.forget();
      }
    }
    ids.forget();
    return run;
  }

  private static List<Value> fields(EventKind kind, int i) {
    List<Value> out = new ArrayList<>();
    for (EventKind.FieldDeclaration f : kind.fields()) {
      out.add(
          f.type() == Type.Bytes.OPERATOR
              ? bytes(i % OPERATORS, 20)
              : f.type() == Type.Bytes.HASH ? bytes(i, 32) : Int.of(i));
    }
    return out;
  }

  private static Value bytes(int n, int length) {
    return Hex.parse("0x" + String.format("%0" + 2 * length + "x", n));
  }

  /** After a few collections it does not move any more. */
  private static long heap() {
    Runtime vm = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, vm.totalMemory() - vm.freeMemory());
    }
    return least;
  }
}
