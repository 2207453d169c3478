package io.talion.parquet;

import io.talion.trace.importer.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Values of columns as values of JSON, exactly: numbers and decimals digit by digit, bytes as hex,
 * times as milliseconds where they are whole. What has no exact form becomes a text that says what
 * it is, which no field takes.
 */
final class Scalars {
  /** Bytes of the longest decimal: 78 digits are 33. */
  private static final int DECIMAL_BYTES = 40;

  private static final int SCALE = 100;

  private final Slot slot;
  private final LineText line;

  Scalars(Slot slot, LineText line) {
    this.slot = slot;
    this.line = line;
  }

  /** How values of that type are written. */
  PrimitiveConverter of(PrimitiveType type) {
    LogicalTypeAnnotation is = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN, INT32, INT64 -> longs(is);
      case FLOAT, DOUBLE -> new Floating(slot, line);
      case INT96 -> bytes(b -> Times.int96(b, line));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(is);
    };
  }

  private PrimitiveConverter longs(@Nullable LogicalTypeAnnotation is) {
    return switch (is) {
      case LogicalTypeAnnotation.IntLogicalTypeAnnotation i when !i.isSigned() ->
          new Integral(
              slot,
              line,
              n -> line.ascii(Long.toUnsignedString(i.getBitWidth() == 64 ? n : n & 0xFFFF_FFFFL)));
      case DecimalLogicalTypeAnnotation d ->
          new Integral(slot, line, n -> decimal(BigInteger.valueOf(n), d.getScale()));
      case TimestampLogicalTypeAnnotation t ->
          new Integral(slot, line, n -> Times.timestamp(n, t.getUnit(), t.isAdjustedToUTC(), line));
      case LogicalTypeAnnotation.DateLogicalTypeAnnotation d ->
          new Integral(slot, line, n -> line.quotedAscii(LocalDate.ofEpochDay(n).toString()));
      case null, default -> new Integral(slot, line, n -> line.ascii(Long.toString(n)));
    };
  }

  private PrimitiveConverter bytes(@Nullable LogicalTypeAnnotation is) {
    return switch (is) {
      case LogicalTypeAnnotation.StringLogicalTypeAnnotation s -> bytes(line::quoted);
      case LogicalTypeAnnotation.EnumLogicalTypeAnnotation e -> bytes(line::quoted);
      case LogicalTypeAnnotation.JsonLogicalTypeAnnotation j -> bytes(this::json);
      case DecimalLogicalTypeAnnotation d -> bytes(b -> decimal(b, d.getScale()));
      case LogicalTypeAnnotation.Float16LogicalTypeAnnotation f ->
          bytes(b -> line.quotedAscii("a float of 16 bits"));
      case LogicalTypeAnnotation.IntervalLogicalTypeAnnotation i ->
          bytes(b -> line.quotedAscii("an interval"));
      case null, default -> bytes(line::hex);
    };
  }

  private PrimitiveConverter bytes(Consumer<byte[]> write) {
    return new PrimitiveConverter() {
      @Override
      public void addBinary(Binary value) {
        slot.begin(line);
        write.accept(value.getBytesUnsafe());
      }
    };
  }

  private void decimal(byte[] value, int scale) {
    if (value.length == 0 || value.length > DECIMAL_BYTES) {
      line.quotedAscii("a decimal of " + value.length + " bytes");
    } else {
      decimal(new BigInteger(value), scale);
    }
  }

  private void decimal(BigInteger unscaled, int scale) {
    line.quotedAscii(
        scale > SCALE
            ? "a decimal of scale " + scale
            : new BigDecimal(unscaled, scale).toPlainString());
  }

  /** One value and no more, or else the text as a string. */
  private void json(byte[] text) {
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    try {
      StringBuilder out = new StringBuilder();
      Json.parse(text, 0, text.length).write(out);
      if (utf8.canEncode(out)) {
        line.add(out.toString().getBytes(StandardCharsets.UTF_8));
        return;
      }
    } catch (JacksonException e) {
      // Not JSON: a string, whatever its column says.
    }
    line.quoted(text);
  }

  /** Integers and truth values. */
  private static final class Integral extends PrimitiveConverter {
    private final Slot slot;
    private final LineText line;
    private final LongConsumer write;

    Integral(Slot slot, LineText line, LongConsumer write) {
      this.slot = slot;
      this.line = line;
      this.write = write;
    }

    @Override
    public void addBoolean(boolean value) {
      slot.begin(line);
      line.ascii(Boolean.toString(value));
    }

    @Override
    public void addInt(int value) {
      addLong(value);
    }

    @Override
    public void addLong(long value) {
      slot.begin(line);
      write.accept(value);
    }
  }
}
