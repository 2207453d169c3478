package io.talion.interpreter.language;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records of a trace from other languages: strings of one or more lines of JSON, as in a file of
 * events (interfaces.md section 1). A record that a file's reader would reject is an error here,
 * since no log of rejections would show it.
 */
final class Records {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();
  private final Schema schema;

  Records(Schema schema) {
    this.schema = schema;
  }

  List<Event> read(Object argument) throws UnsupportedTypeException {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(text(argument).getBytes(StandardCharsets.UTF_8)),
            "record",
            schema,
            ReadOptions.DEFAULT,
            sink)) {
      while (reader.next()) {
        sink.accept(reader.record());
      }
    } catch (IOException e) {
      throw refused(argument, String.valueOf(e.getMessage()));
    }
    if (!sink.rejections().isEmpty()) {
      Rejection first = sink.rejections().get(0);
      throw refused(argument, first.code() + ": " + first.reason());
    }
    return sink.events();
  }

  private static String text(Object argument) throws UnsupportedTypeException {
    try {
      return INTEROP.asString(argument);
    } catch (UnsupportedMessageException e) {
      throw refused(argument, "a record is a line of JSON");
    }
  }

  /** An instant, or milliseconds since 1970. */
  static long millis(Object argument) throws UnsupportedTypeException {
    Type type = INTEROP.isInstant(argument) ? Type.INSTANT : Type.Simple.INT;
    Int time = (Int) Incoming.of(argument, type);
    if (time.value().bitLength() >= Long.SIZE) {
      throw refused(argument, "this is no time of a trace");
    }
    return time.value().longValue();
  }

  private static UnsupportedTypeException refused(Object argument, String why) {
    return UnsupportedTypeException.create(new Object[] {argument}, why);
  }
}
