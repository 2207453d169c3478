package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.compiler.core.Challenge.Veto;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import java.util.List;

/**
 * {@code unless x in S where …} of a challenge (semantics.md 45): asked of one element and one
 * finding at a time, in the frame that the finding's rule had.
 *
 * @param slot of x
 */
public record VetoTest(Kept kept, int slot, RootCallTarget condition) {
  /** Rules may have equal vetoes, but each has a frame of its own. */
  public record Key(String rule, Veto veto) {}

  /** Whether an element that was absorbed now vetoes a finding. */
  public boolean vetoes(RunState state, Instant now, Firing finding, Row element) {
    Scope scope = kept.scope(state, At.of(now), List.of(finding));
    Column x = new Column(state.coding(new Type.NoneType()), 1);
    x.append(element);
    scope.bind(slot, x);
    return ((Column) condition.call(scope)).value(0).equals(Bool.TRUE);
  }
}
