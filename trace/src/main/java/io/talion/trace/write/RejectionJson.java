package io.talion.trace.write;

import io.talion.trace.read.strict.Rejection;
import java.util.Comparator;

/** Entries of the rejected and of the late log as lines of JSON (interfaces.md section 1). */
public final class RejectionJson {
  /** The order of the logs: by file and line (semantics.md 34). */
  public static final Comparator<Rejection> ORDER =
      Comparator.comparing(Rejection::file)
          .thenComparingLong(Rejection::line)
          .thenComparingInt(Rejection::column);

  private RejectionJson() {}

  /** {@code {"rejected":{"file":…,"line":…,"column":…,"reason":…,"code":…}}}. */
  public static String of(Rejection r) {
    StringBuilder out = new StringBuilder();
    JsonObject json = new JsonObject(out);
    json.object("rejected")
        .string("file", r.file())
        .number("line", r.line())
        .number("column", r.column())
        .string("reason", r.reason())
        .string("code", r.code())
        .close();
    json.close();
    return out.toString();
  }

  /** {@code {"late":{"file":…,"line":…,"kind":…,"time":…}}}. */
  public static String late(String file, long line, String kind, long time) {
    StringBuilder out = new StringBuilder();
    JsonObject json = new JsonObject(out);
    json.object("late")
        .string("file", file)
        .number("line", line)
        .string("kind", kind)
        .number("time", time)
        .close();
    json.close();
    return out.toString();
  }
}
