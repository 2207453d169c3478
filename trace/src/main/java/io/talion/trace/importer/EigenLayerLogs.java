package io.talion.trace.importer;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.LineInput;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * {@code --from eigenlayer-logs}: decoded contract events, one JSON object a line (semantics.md
 * 38). The kind is {@code event}; the fields are the members of {@code args}, where there are any,
 * and of the line; {@code block}, {@code log} and {@code txIndex} are coordinates, {@code tx} is
 * the field {@code txHash}; {@code time} is UTC, with a space or a {@code T}.
 */
public final class EigenLayerLogs {
  /** {@code OperatorSet (avs, id)} as it is nested in the contracts' events. */
  public static final Type.Record OPERATOR_SET =
      new Type.Record(
          "OperatorSet",
          List.of(new Type.Field("avs", Type.Bytes.AVS), new Type.Field("id", Type.Simple.INT)));

  /** The events of the AllocationManager, in the order of their names. */
  public static final List<EventKind> ALLOCATION_MANAGER =
      List.of(
          EventKind.named("AllocationDelaySet")
              .field("operator", Type.Bytes.OPERATOR)
              .field("delay", new Type.Distance(Clock.BLOCK))
              .field("effectBlock", new Type.Point(Clock.BLOCK))
              .build(0),
          EventKind.named("AllocationUpdated")
              .field("operator", Type.Bytes.OPERATOR)
              .field("operatorSet", OPERATOR_SET)
              .field("strategy", Type.Bytes.STRATEGY)
              .field("magnitude", Type.Simple.MAGNITUDE)
              .field("effectBlock", new Type.Point(Clock.BLOCK))
              .build(1),
          EventKind.named("EncumberedMagnitudeUpdated")
              .field("operator", Type.Bytes.OPERATOR)
              .field("strategy", Type.Bytes.STRATEGY)
              .field("encumberedMagnitude", Type.Simple.MAGNITUDE)
              .build(2),
          EventKind.named("MaxMagnitudeUpdated")
              .field("operator", Type.Bytes.OPERATOR)
              .field("strategy", Type.Bytes.STRATEGY)
              .field("maxMagnitude", Type.Simple.MAGNITUDE)
              .build(3),
          EventKind.named("OperatorSetCreated").field("operatorSet", OPERATOR_SET).build(4),
          EventKind.named("OperatorSlashed")
              .field("operator", Type.Bytes.OPERATOR)
              .field("operatorSet", OPERATOR_SET)
              .field("strategies", new Type.ListOf(Type.Bytes.STRATEGY))
              .field("wadSlashed", new Type.ListOf(Type.Simple.WAD))
              .field("description", Type.Simple.STRING)
              .build(5));

  /** Each line of the file becomes one record. */
  public static final Format FORMAT =
      new Format.Lines((in, file, limits) -> new LogLines(LineInput.of(in, limits)));

  private static final Json.Obj EMPTY = new Json.Obj(Map.of(), 0);

  private EigenLayerLogs() {}

  /**
   * The canonical line of a log line; empty if it is not an object, which the reader will say
   * better.
   */
  static Optional<MadeLine> convert(byte[] buffer, int start, int end) {
    try {
      return Json.parse(buffer, start, end - start) instanceof Json.Obj line
          ? Optional.of(new MadeLine(convert(line)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String convert(Json.Obj line) {
    StringBuilder out = new StringBuilder();
    JsonLine made = new JsonLine(out);
    line.get("event").ifPresent(v -> made.add("kind", v));
    line.get("time").ifPresent(v -> addTime(made, v));
    line.get("block").ifPresent(v -> made.add("@block", v));
    line.get("txIndex").filter(EigenLayerLogs::isNumber).ifPresent(v -> made.add("@tx", v));
    line.get("log").ifPresent(v -> made.add("@log", v));
    Json.Obj args = line.get("args").map(a -> a instanceof Json.Obj o ? o : null).orElse(EMPTY);
    args.members().forEach((name, value) -> addArgument(made, name, value));
    line.members().forEach((name, value) -> addField(made, line, args, name, value));
    made.close();
    return out.toString();
  }

  private static boolean isNumber(Json json) {
    return json instanceof Json.Word w && w.number();
  }

  private static void addTime(JsonLine made, Json time) {
    if (time instanceof Json.Text t && t.text().length() > 10 && t.text().charAt(4) == '-') {
      String utc = t.text().replace(' ', 'T');
      made.add("time", utc.endsWith("Z") ? utc : utc + "Z");
    } else {
      made.add("time", time);
    }
  }

  /** {@code kind} and {@code time} cannot be fields: they are those of the line. */
  private static void addArgument(JsonLine made, String name, Json value) {
    if (!name.equals("kind") && !name.equals("time")) {
      made.add(name, value);
    }
  }

  private static void addField(
      JsonLine made, Json.Obj line, Json.Obj args, String name, Json value) {
    String field = name.equals("tx") ? "txHash" : name;
    boolean taken =
        args.members().containsKey(field) || (name.equals("tx") && line.get("txHash").isPresent());
    switch (name) {
      case "event", "kind", "time", "block", "txIndex", "log", "args" -> {}
      default -> {
        if (!taken) {
          made.add(field, value);
        }
      }
    }
  }

  /** Lines rewritten one by one; those that cannot be are handed on for the reader to reject. */
  private static final class LogLines implements LineInput {
    private final LineInput lines;
    private Optional<MadeLine> made = Optional.empty();

    LogLines(LineInput lines) {
      this.lines = lines;
    }

    @Override
    public boolean next() throws IOException {
      boolean more = lines.next();
      made =
          more && !lines.tooLong()
              ? convert(lines.buffer(), lines.start(), lines.end())
              : Optional.empty();
      return more;
    }

    @Override
    public byte[] buffer() {
      return made.map(MadeLine::buffer).orElseGet(lines::buffer);
    }

    @Override
    public int start() {
      return made.isPresent() ? 0 : lines.start();
    }

    @Override
    public int end() {
      return made.map(MadeLine::length).orElseGet(lines::end);
    }

    @Override
    public long line() {
      return lines.line();
    }

    @Override
    public boolean tooLong() {
      return lines.tooLong();
    }

    @Override
    public boolean terminated() {
      return lines.terminated();
    }

    @Override
    public boolean original() {
      return made.isEmpty();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
