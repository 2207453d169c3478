package io.talion.trace.value;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values are shown: {@link #text} for people, in {@code because} (semantics.md 29), and {@link
 * #json} for the members {@code key} and {@code with} of a finding (semantics.md 36). Both depend
 * on the static type, since an {@link Int} is an amount, an instant or a distance only there.
 */
public final class ValueText {
  private final Function<Hex, Optional<String>> names;

  private ValueText(Function<Hex, Optional<String>> names) {
    this.names = names;
  }

  /** Texts in which {@code names} stand for the bytes they know: the names of a test. */
  public static ValueText withNames(Function<Hex, Optional<String>> names) {
    return new ValueText(names);
  }

  /** The text of {@code value} in a sentence. */
  public static String text(Value value, Type type) {
    return new ValueText(h -> Optional.empty()).show(value, type);
  }

  /**
   * The canonical string of {@code value}: integers, amounts (in base units), instants and
   * durations (in milliseconds) in decimal, ratios as {@code n/d}, bytes in lower case, {@code
   * none}; records and lists as canonical JSON. It has no quotes; the writer adds them.
   */
  public static String json(Value value, Type type) {
    return CanonicalValue.plain(value, type);
  }

  /** As {@link #text(Value, Type)}, with this one's names. */
  public String show(Value value, Type type) {
    return switch (type) {
      case Type.Optional o when !(value instanceof None) -> show(value, o.inner());
      case Type.Named n -> show(value, n.base());
      default -> known(value, type);
    };
  }

  private String known(Value value, Type type) {
    return switch (value) {
      case Int i -> number(i, type);
      case Ratio r -> ratio(r, type);
      case Hex h -> names.apply(h).orElseGet(h::toString);
      case ValidatorIndex v -> v.index().toString();
      case Text t -> t.text();
      case EnumCase c -> c.name();
      case Bool b -> b.isTrue() ? "true" : "false";
      case None n -> "none";
      case RecordValue r -> record(r, type);
      case ListValue l -> list(l, type);
      case Element e -> e.toString();
    };
  }

  private static String number(Int i, Type type) {
    BigInteger n = i.value();
    return switch (type) {
      case Type.Amount a ->
          DecimalText.of(Ratio.ofDecimal(n, a.token().decimals())) + " " + a.token().name();
      case Type.Point p when p.clock().equals(Clock.TIME) -> TimeText.instant(n);
      case Type.Distance d when d.clock().equals(Clock.TIME) -> TimeText.duration(n);
      case Type.Distance d -> n + " " + unit(d.clock(), n);
      case Type.Simple s when s == Type.Simple.RATIO -> DecimalText.percentage(i.toRatio());
      default -> n.toString();
    };
  }

  private static String unit(Clock clock, BigInteger n) {
    return n.abs().equals(BigInteger.ONE) ? clock.name() : clock.name() + "s";
  }

  /** Amounts and distances that were not rounded yet are still shown exactly. */
  private static String ratio(Ratio r, Type type) {
    if (type == Type.Simple.RATIO) {
      return DecimalText.percentage(r);
    }
    if (r.isInteger()) {
      return number(new Int(r.numerator()), type);
    }
    return switch (type) {
      case Type.Amount a ->
          DecimalText.of(r.multiply(Ratio.ofDecimal(BigInteger.ONE, a.token().decimals())))
              + " "
              + a.token().name();
      case Type.Distance d when d.clock().equals(Clock.TIME) -> DecimalText.of(r) + "ms";
      case Type.Distance d -> DecimalText.of(r) + " " + d.clock().name() + "s";
      default -> r.toString();
    };
  }

  private String record(RecordValue r, Type type) {
    List<Type.Field> fields = ((Type.Record) type).fields();
    StringBuilder out = new StringBuilder(r.type()).append('(');
    for (int i = 0; i < fields.size(); i++) {
      Type.Field field = fields.get(i);
      out.append(i == 0 ? "" : ", ")
          .append(field.name())
          .append(": ")
          .append(show(r.fields().get(i), field.type()));
    }
    return out.append(')').toString();
  }

  private String list(ListValue l, Type type) {
    Type element = ((Type.ListOf) type).element();
    return l.elements().stream()
        .map(v -> show(v, element))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
