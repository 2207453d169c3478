package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which elements determine a state, so that what a test gave it ends (semantics.md 32): those that
 * an aggregate of its body would take by its {@code of} steps.
 *
 * @param stream what the aggregate ranges over
 * @param parameters slots of the parameters that its {@code of} steps name
 */
public record GivenReads(int state, int stream, List<Integer> parameters) {

  /** Ends the given values that new elements determine. */
  public static void end(RunState run, Table table) {
    Givens givens = run.givens();
    if (givens.isEmpty()) {
      return;
    }
    for (GivenReads read : run.givenReads()) {
      if (read.stream == table.stream()) {
        for (int i = 0; i < table.size(); i++) {
          read.end(run, table.row(i));
        }
      }
    }
  }

  private void end(RunState run, Row row) {
    OptionalInt field = run.core().streams().get(stream).ofField();
    for (List<Value> key : new ArrayList<>(run.givens().keys(state))) {
      boolean taken =
          parameters.stream().allMatch(p -> key.get(p).equals(row.field(field.orElseThrow())));
      if (taken) {
        run.givens().end(state, key, row.instant().order());
      }
    }
  }
}
