package io.talion.trace.type;

import java.util.List;

/**
 * A static type of the language (language.md section 4). Every dimension is in the type; values
 * carry none.
 */
public sealed interface Type {
  /** Types without parameters. */
  enum Simple implements Type {
    BOOL("Bool"),
    INT("Int"),
    RATIO("Ratio"),
    WAD("Wad"),
    MAGNITUDE("Magnitude"),
    STRING("String");

    private final String text;

    Simple(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Strings of bytes; {@code length} 0 = any, and {@code VALIDATOR} is 20 or 48 bytes or an index.
   */
  enum Bytes implements Type {
    OPERATOR("Operator", 20),
    AVS("Avs", 20),
    STRATEGY("Strategy", 20),
    ADDRESS("Address", 20),
    VALIDATOR("Validator", 0),
    HASH("Hash", 32),
    BYTES32("Bytes32", 32),
    BYTES("Bytes", 0),
    SIGNATURE("Signature", 0);

    private final String text;
    private final int length;

    Bytes(String text, int length) {
      this.text = text;
      this.length = length;
    }

    public int length() {
      return length;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Whole base units of a token. */
  record Amount(Token token) implements Type {
    @Override
    public String toString() {
      return "Amount[" + token.name() + "]";
    }
  }

  /** A token and the decimals of its display unit. */
  record Token(String name, int decimals) {
    public static final Token ETH = new Token("ETH", 18);
  }

  record Shares(String strategy) implements Type {
    @Override
    public String toString() {
      return "Shares[" + strategy + "]";
    }
  }

  /**
   * A point on a clock: {@code Instant} on {@link Clock#TIME}, {@code Block}, {@code Slot}, {@code
   * Epoch}.
   */
  record Point(Clock clock) implements Type {
    @Override
    public String toString() {
      return clock.pointName();
    }
  }

  /** A distance on a clock: {@code Duration}, {@code Blocks}, {@code Slots}, {@code Epochs}. */
  record Distance(Clock clock) implements Type {
    @Override
    public String toString() {
      return clock.distanceName();
    }
  }

  /** {@code type Name = base}: values of the base that can be ranged over by name. */
  record Named(String name, Type base) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  record Enum(String name, List<String> cases) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  record Record(String name, List<Field> fields) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Lists exist as fields only. */
  record ListOf(Type element) implements Type {
    @Override
    public String toString() {
      return "List[" + element + "]";
    }
  }

  record Optional(Type inner) implements Type {
    @Override
    public String toString() {
      return inner + "?";
    }
  }

  /**
   * The type of a stream's elements: of an event, an outcome, a step, a finding. Two are equal when
   * they are of the same stream.
   *
   * @param stream the stream's id in the core
   */
  record ElementOf(int stream, String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The type of a literal {@code none} before its context gives it one. */
  record NoneType() implements Type {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** A named component of a record, event or stream. */
  record Field(String name, Type type) {}

  /** The id of an event or a finding: in a trace with or without the {@code 0x} of other hashes. */
  Type ID = new Named("Id", Bytes.HASH);

  Type DURATION = new Distance(Clock.TIME);
  Type INSTANT = new Point(Clock.TIME);
  Type ETH = new Amount(Token.ETH);

  /** Without the names that {@code type} declarations gave it, and without {@code ?}. */
  static Type strip(Type t) {
    return switch (t) {
      case Named n -> strip(n.base());
      case Optional o -> strip(o.inner());
      default -> t;
    };
  }
}
