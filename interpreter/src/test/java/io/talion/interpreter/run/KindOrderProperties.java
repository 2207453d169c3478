package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.event.EventOrder;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows of an instant stand as events are sorted, each once, whatever decides. */
class KindOrderProperties {
  private static final List<Type> TYPES =
      List.of(
          Type.Simple.STRING,
          Type.Simple.INT,
          Type.Bytes.BYTES,
          new Type.Optional(Type.Simple.INT),
          new Type.ListOf(Type.Simple.INT));

  @Property
  void asEventsAreSorted(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int rows,
      @ForAll @IntRange(min = 1, max = 4) int fields,
      @ForAll @IntRange(min = 1, max = 12) int values) {
    Random random = new Random(seed);
    EventKind kind = kind(random, fields);
    boolean placed = random.nextInt(3) == 0;
    EventBatch batch = new EventBatch(List.of(kind), new Dictionaries());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      events.add(new Event(kind, at(random, placed), fields(random, kind, values)));
      batch.add(events.get(i));
    }
    int[] row = IntStream.range(0, rows).toArray();
    KindOrder order = new KindOrder(batch);
    order.begin(batch, 0, row);
    order.order(0, rows);
    List<Event> ordered = IntStream.of(row).filter(r -> r >= 0).mapToObj(batch::event).toList();
    List<Event> expected = events.stream().distinct().sorted(EventOrder.WITHIN_INSTANT).toList();
    assertThat(ordered).isEqualTo(expected);
    assertThat(order.again()).isEqualTo(rows - expected.size());
    assertThat(order.hasMoved()).isEqualTo(!ordered.equals(events));
  }

  private static EventKind kind(Random random, int fields) {
    return EventKind.of(
        0,
        "k",
        IntStream.range(0, fields)
            .mapToObj(f ->
                new FieldDeclaration(
                    "f" + f, TYPES.get(random.nextInt(TYPES.size())), Optional.empty()))
            .toList());
  }

  private static Coordinates at(Random random, boolean placed) {
    long slot = random.nextInt(4) == 0 ? 7 : Coordinates.ABSENT;
    return placed
        ? new Coordinates(5, 3, slot, -1, random.nextInt(3) - 1, random.nextInt(3) - 1)
        : new Coordinates(5, 3, slot, -1, -1, -1);
  }

  private static List<Value> fields(Random random, EventKind kind, int values) {
    return kind.fields().stream()
        .map(f -> value(f.type(), random.nextInt(values), values > 9))
        .toList();
  }

  /** One of few values; {@code far}: some are far from each other. */
  private static Value value(Type type, int n, boolean far) {
    return switch (type) {
      case Type.Bytes b -> Hex.of(far ? new byte[n] : new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) -n});
      case Type.ListOf l -> new ListValue(List.of(Int.of(-n)));
      case Type.Optional o when n == 0 -> None.NONE;
      case Type.Simple s when s == Type.Simple.STRING ->
          new Text(far ? "é".repeat(n) : "operator-" + (char) ('a' + 5 * n % 7) + n);
      default -> new Int(far ? far(n) : BigInteger.valueOf(n % 3));
    };
  }

  private static BigInteger far(int n) {
    BigInteger large = BigInteger.TWO.pow(n == 11 ? 70 : 60 + n % 4).subtract(BigInteger.ONE);
    return n % 2 == 0 ? large : large.negate();
  }
}
