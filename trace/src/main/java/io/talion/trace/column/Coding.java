package io.talion.trace.column;

import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/**
 * How the words of a column stand for values of the language. It follows from the static type, so
 * it never changes while a policy runs; only the width of a column does.
 */
public sealed interface Coding {

  /** Codings without parameters. */
  enum Plain implements Coding {
    /** {@code Bool} as 0 or 1. */
    TRUTH,
    /** {@code Int} and points: always {@link io.talion.trace.value.Int}. */
    WHOLE,
    /** {@code Ratio}: always {@link io.talion.trace.value.Ratio}. */
    FRACTION,
    /** Amounts, shares, wads, distances: an Int when whole, a Ratio when not. */
    QUANTITY,
    /** Anything, kept as {@link io.talion.trace.value.Value}s. */
    ANY
  }

  /** An enum's case as its ordinal. */
  record Cases(Type.Enum type) implements Coding {}

  /** Byte strings, texts, records and lists as ids of a dictionary. */
  record Ids(Dictionary dictionary) implements Coding {}

  /** The coding of a static type; the dictionaries are the run's. */
  static Coding of(Type type, Dictionaries dictionaries) {
    return switch (Type.strip(type)) {
      case Type.Simple s -> ofSimple(s, dictionaries);
      case Type.Bytes b -> new Ids(dictionaries.of(b));
      case Type.Record r -> new Ids(dictionaries.of(r));
      case Type.ListOf l -> new Ids(dictionaries.of(l));
      case Type.Enum e -> new Cases(e);
      case Type.Point p -> Plain.WHOLE;
      case Type.Amount a -> Plain.QUANTITY;
      case Type.Shares s -> Plain.QUANTITY;
      case Type.Distance d -> Plain.QUANTITY;
      case Type.ElementOf e -> Plain.ANY;
      case Type.NoneType n -> Plain.ANY;
      case Type.Named n -> of(n.base(), dictionaries);
      case Type.Optional o -> of(o.inner(), dictionaries);
    };
  }

  private static Coding ofSimple(Type.Simple type, Dictionaries dictionaries) {
    return switch (type) {
      case BOOL -> Plain.TRUTH;
      case INT -> Plain.WHOLE;
      case RATIO -> Plain.FRACTION;
      case WAD, MAGNITUDE -> Plain.QUANTITY;
      case STRING -> new Ids(dictionaries.of(type));
    };
  }

  /** Whether the words are numbers that arithmetic may touch. */
  default boolean numeric() {
    return this == Plain.WHOLE || this == Plain.FRACTION || this == Plain.QUANTITY;
  }

  /** The value that a word stands for, over the denominator 1. */
  default Value value(long word) {
    return switch (this) {
      case Ids ids -> ids.dictionary().value((int) word);
      case Cases c -> new EnumCase(c.type().name(), c.type().cases().get((int) word), (int) word);
      case Plain p when p == Plain.TRUTH -> Bool.of(word != 0);
      case Plain p -> Numbers.of(this, BigInteger.valueOf(word), BigInteger.ONE);
    };
  }
}
