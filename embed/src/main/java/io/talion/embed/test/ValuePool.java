package io.talion.embed.test;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Values of each type for generated traces. The pools are small on purpose: a rule about two events
 * of one operator fires only if operators repeat.
 */
final class ValuePool {
  private static final int ENTITIES = 3;
  private final Chance chance;

  ValuePool(Chance chance) {
    this.chance = chance;
  }

  /** A value for the field of an event that stands there. */
  Value pick(FieldDeclaration field, Coordinates at) {
    return field
        .range()
        .map(r -> chance.of(within(r.low(), r.high(), plain(Type.strip(field.type())))))
        .orElseGet(() -> pick(field.type(), at));
  }

  private Value pick(Type type, Coordinates at) {
    return switch (type) {
      case Type.Optional o -> chance.below(4) == 0 ? None.NONE : pick(o.inner(), at);
      case Type.Named n -> pick(n.base(), at);
      case Type.Record r ->
          new RecordValue(r.name(), r.fields().stream().map(f -> pick(f.type(), at)).toList());
      case Type.ListOf l ->
          new ListValue(
              IntStream.range(0, chance.below(4)).mapToObj(i -> pick(l.element(), at)).toList());
      case Type.Point p -> Int.of(Math.max(0, point(p.clock(), at) - chance.below(3)));
      default -> chance.of(plain(type));
    };
  }

  /** Points near the event's own: a reference to what was just before. */
  private static long point(Clock clock, Coordinates at) {
    return switch (clock.name()) {
      case "time" -> at.time();
      case "block" -> at.block();
      case "slot" -> at.slot();
      case "epoch" -> at.epoch();
      default -> 2;
    };
  }

  private static List<Value> plain(Type type) {
    return switch (type) {
      case Type.Bytes b -> bytes(b);
      case Type.Enum e -> cases(e);
      case Type.Amount a -> amounts(a.token().decimals());
      case Type.Shares s -> integers(0, 1, 2, 1_000);
      case Type.Distance d when d.clock().equals(Clock.TIME) ->
          integers(0, 1, 60_000, 3_600_000, 86_400_000);
      case Type.Distance d -> integers(0, 1, 2, 50);
      case Type.Simple s -> simple(s);
      default -> integers(0, 1, 2);
    };
  }

  private static List<Value> simple(Type.Simple type) {
    return switch (type) {
      case BOOL -> List.of(Bool.FALSE, Bool.TRUE);
      case STRING -> List.of(new Text("a"), new Text("b"));
      case RATIO ->
          List.of(Ratio.ZERO, Ratio.of(1, 100), Ratio.of(1, 3), Ratio.of(1, 2), Ratio.ONE);
      case INT -> integers(0, 1, 2, 3, 10, 100);
      case WAD, MAGNITUDE ->
          integers(
              0, 1, 100_000_000_000_000_000L, 500_000_000_000_000_000L, 1_000_000_000_000_000_000L);
    };
  }

  private static List<Value> bytes(Type.Bytes type) {
    List<Value> pool = new ArrayList<>();
    for (int i = 1; i <= ENTITIES; i++) {
      pool.add(
          type == Type.Bytes.VALIDATOR
              ? new ValidatorIndex(BigInteger.valueOf(i))
              : Hex.of(new byte[] {(byte) i}).padded(type.length()));
    }
    return pool;
  }

  private static List<Value> cases(Type.Enum type) {
    List<Value> pool = new ArrayList<>();
    for (int i = 0; i < type.cases().size(); i++) {
      pool.add(new EnumCase(type.name(), type.cases().get(i), i));
    }
    return pool;
  }

  private static List<Value> amounts(int decimals) {
    BigInteger one = BigInteger.TEN.pow(decimals);
    return List.of(
        Int.ZERO, Int.of(1), new Int(one), new Int(one.multiply(BigInteger.valueOf(32))));
  }

  private static List<Value> integers(long... values) {
    return LongStream.of(values).<Value>mapToObj(Int::of).toList();
  }

  /** The bounds of a range and what of the pool lies between. */
  private static List<Value> within(Value low, Value high, List<Value> pool) {
    List<Value> inside = new ArrayList<>(List.of(low, high));
    pool.stream()
        .filter(v -> ratio(v).compareTo(ratio(low)) >= 0 && ratio(v).compareTo(ratio(high)) <= 0)
        .forEach(inside::add);
    return inside;
  }

  private static Ratio ratio(Value v) {
    return v instanceof Int i ? Ratio.of(i.value()) : (Ratio) v;
  }
}
