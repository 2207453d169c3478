package io.talion.interpreter.node;

import io.talion.interpreter.column.Coding;
import io.talion.interpreter.column.Column;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Instant;
import io.talion.interpreter.data.Obligation;
import io.talion.interpreter.data.Origin;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a duty finds and leaves things: its streams, slots, clock and store.
 *
 * @param width fields of an outcome
 */
public record DutyShape(
    int opener, int openerSlot, int slots, Clock clock, int store, int stream, int width) {
  /** Fields of an outcome after the opener's. */
  private static final int OWN_FIELDS = 7;

  private static final BigInteger FOR_EVER = BigInteger.valueOf(Long.MAX_VALUE / 4);

  /** A distance in whole units; a negative one counts as 0. */
  static long distance(Value within) {
    BigInteger whole = Exact.ratio(within).floor().value();
    return whole.max(BigInteger.ZERO).min(FOR_EVER).longValueExact();
  }

  /** Openers of what is due, at the instant of settlement. */
  Scope scope(Chunk chunk, List<Obligation> due) {
    Instant[] at = new Instant[due.size()];
    Arrays.fill(at, chunk.last());
    Scope scope = Scope.of(chunk.state(), at, slots);
    Column openers = new Column(Coding.Plain.ANY, due.size());
    due.forEach(o -> openers.append(o.opener()));
    scope.bind(openerSlot, openers);
    return scope;
  }

  /** The fields of an outcome. */
  List<Value> outcome(Obligation o, boolean excuse, Instant now) {
    Row proof = o.proof();
    boolean met = proof != null;
    boolean excused = !met && excuse;
    List<Value> fields = new ArrayList<>(o.opener().fields().subList(0, width - OWN_FIELDS));
    fields.add(Bool.of(met));
    fields.add(Bool.of(!met && !excused));
    fields.add(Bool.of(excused));
    fields.add(Int.of(o.due()));
    fields.add(Int.of(now.time()));
    fields.add(proof == null ? None.NONE : proof);
    fields.add(o.owedBy());
    return fields;
  }

  Table table(Chunk chunk, List<Obligation> due, List<List<Value>> values) {
    return Table.ofValues(chunk.state(), stream, chunk.last(), values, i -> origin(due.get(i)));
  }

  private Origin origin(Obligation o) {
    return new Origin.Settled(o.opener(), Optional.ofNullable(o.proof()), clock, o.due());
  }
}
