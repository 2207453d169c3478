package io.talion.interpreter.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Chunk by chunk the rows that matter leave the values that all rows leave, whether little is new
 * or nearly everything.
 */
class NewsProperties {
  /** A row of a step: the key's value is what it nearly always is, or another. */
  record Told(int key, int value) {}

  private static final List<Value> VALUES =
      List.of(
          Int.ZERO,
          Int.of(7),
          Int.of(-7),
          new Int(BigInteger.ONE.shiftLeft(80)),
          new Int(BigInteger.ONE.shiftLeft(80).add(BigInteger.ONE)),
          Ratio.of(1, 3),
          None.NONE);

  @Provide
  Arbitrary<List<List<Told>>> chunks() {
    Arbitrary<Integer> values =
        Arbitraries.frequencyOf(
            Tuple.of(60, Arbitraries.just(3)),
            Tuple.of(5, Arbitraries.integers().between(0, 4)),
            Tuple.of(1, Arbitraries.integers().between(0, VALUES.size() - 1)));
    Arbitrary<Told> told =
        Combinators.combine(Arbitraries.integers().between(0, 5), values).as(Told::new);
    return told.list().ofMaxSize(12).list().ofMinSize(20).ofMaxSize(60);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theLastOfEachKey(@ForAll("chunks") List<List<Told>> chunks) {
    TallyValues values = new TallyValues(Coding.Plain.QUANTITY);
    News news = new News(values);
    LastTurns turns = new LastTurns();
    Map<Integer, Value> model = new HashMap<>();
    for (List<Told> chunk : chunks) {
      take(chunk, values, news, turns);
      chunk.forEach(t -> model.put(t.key(), VALUES.get(t.value())));
      for (int key = 0; key < 6; key++) {
        assertThat(value(values, key)).isEqualTo(model.getOrDefault(key, Int.of(99)));
      }
    }
  }

  /** Two steps: the rows of even places and those of odd ones, each in an instant of its own. */
  private static void take(List<Told> chunk, TallyValues values, News news, LastTurns turns) {
    int[][] keys = {keys(chunk, 0), keys(chunk, 1)};
    int[][] instants = {instants(keys[0].length, 0), instants(keys[1].length, 1)};
    Column[] told = {column(chunk, 0), column(chunk, 1)};
    for (int step = 0; step < 2; step++) {
      news.look(keys[step], told[step], keys[step].length);
    }
    for (int step = 0; step < 2; step++) {
      news.add(keys[step], instants[step], keys[step].length, turns);
    }
    news.clear(turns);
    turns.find(Integer.MAX_VALUE, (a, b) -> 0);
    for (int step = 0; step < 2; step++) {
      int n = turns.left(step);
      Column left = new Column(Coding.Plain.QUANTITY);
      values.take(turns.leftKeys(), Rows.gather(left, told[step], turns.leftRows(), n), n);
    }
    turns.clear();
  }

  private static int[] keys(List<Told> chunk, int step) {
    int[] keys = new int[(chunk.size() + 1 - step) / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = chunk.get(2 * i + step).key();
    }
    return keys;
  }

  private static int[] instants(int n, int step) {
    int[] instants = new int[n];
    for (int i = 0; i < n; i++) {
      instants[i] = 2 * i + step;
    }
    return instants;
  }

  private static Column column(List<Told> chunk, int step) {
    Column column = new Column(Coding.Plain.QUANTITY);
    for (int i = step; i < chunk.size(); i += 2) {
      column.append(VALUES.get(chunk.get(i).value()));
    }
    return column;
  }

  private static Value value(TallyValues values, int key) {
    Column initial = new Column(Coding.Plain.QUANTITY);
    initial.append(Int.of(99));
    Column out = new Column(Coding.Plain.QUANTITY);
    TallyValues.shape(out, values.column(), 1);
    values.read(key, initial, out, 0);
    return out.value(0);
  }
}
