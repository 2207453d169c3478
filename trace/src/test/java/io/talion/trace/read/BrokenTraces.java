package io.talion.trace.read;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;

/** The schema that the tests of the reader share, and how they read. */
final class BrokenTraces {
  static final Type.Record OPERATOR_SET =
      new Type.Record(
          "OperatorSet",
          List.of(new Type.Field("avs", Type.Bytes.AVS), new Type.Field("id", Type.Simple.INT)));

  static final EventKind RESPONSE =
      EventKind.named("Response")
          .field("operator", Type.Bytes.OPERATOR)
          .field("task", Type.Bytes.BYTES32)
          .field("stake", Type.ETH)
          .field("share", optional(Type.Simple.RATIO), Ratio.ZERO, Ratio.ONE)
          .field("verdict", optional(new Type.Enum("Verdict", List.of("good", "bad"))))
          .field("valid", optional(Type.Simple.BOOL))
          .field("at", optional(Type.INSTANT))
          .field("round", optional(new Type.Point(Clock.EPOCH)))
          .field("validator", optional(Type.Bytes.VALIDATOR))
          .field(
              "weight",
              optional(Type.Simple.INT),
              Int.ZERO,
              new Int(BigInteger.TWO.pow(64).subtract(BigInteger.ONE)))
          .field("set", optional(OPERATOR_SET))
          .field("strategies", optional(new Type.ListOf(Type.Bytes.STRATEGY)))
          .field("note", optional(Type.Simple.STRING))
          .build(0);

  static final EventKind SIGNED =
      EventKind.named("Signed").field("sig", Type.Bytes.SIGNATURE).signedBy("sig").build(1);

  static final Schema SCHEMA = Schema.of(RESPONSE, SIGNED);

  private BrokenTraces() {}

  private static Type optional(Type t) {
    return new Type.Optional(t);
  }

  /** Both ways of reading meet the same in all broken traces. */
  static EventSink read(byte[] bytes, String name, ReadOptions options) {
    return BothReaders.read(bytes, name, SCHEMA, options);
  }
}
