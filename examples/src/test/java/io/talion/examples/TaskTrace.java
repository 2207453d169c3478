package io.talion.examples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Writes the trace of {@code examples/tasks}: eight operators, 1,200 tasks in five days, and the
 * faults that {@code planted} tells of. No chance is involved, so the file can be made again.
 */
final class TaskTrace {
  static final int OPERATORS = 8;
  static final int TASKS = 1_200;
  static final long FIRST_BLOCK = 100;
  static final long BLOCKS_PER_TASK = 30;

  /** Signs two payloads for these tasks. */
  static final int EQUIVOCATOR = 3;

  static final List<Integer> EQUIVOCATED = List.of(417, 418, 903);

  /** Misses one task in sixteen, 6.25%. */
  static final int NEGLIGENT = 5;

  /** Misses one task in twenty, 5%: as much as is allowed. */
  static final int AT_THE_LIMIT = 6;

  /** Sends every tenth answer twice: the same payload again is no fault. */
  static final int REPEATER = 1;

  /** Answers at the last block of the deadline, and one block too late for task 700. */
  static final int DAWDLER = 2;

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final List<Line> lines = new ArrayList<>();

  private record Line(long block, int order, String text) {}

  /** The lines in order of time, the last two being no events at all. */
  static List<String> lines() {
    TaskTrace trace = new TaskTrace();
    for (int task = 0; task < TASKS; task++) {
      for (int operator = 0; operator < OPERATORS; operator++) {
        trace.task(task, operator);
      }
    }
    return trace.sorted();
  }

  static String operator(int i) {
    return "0x" + sha256("operator " + i).substring(0, 40);
  }

  static String task(int i) {
    return "0x" + sha256("task " + i);
  }

  private void task(int task, int operator) {
    long block = FIRST_BLOCK + task * BLOCKS_PER_TASK;
    add(block, 0, "TaskAssigned", operator, task, "");
    if (missed(task, operator)) {
      return;
    }
    long answered = block + delay(task, operator);
    answer(answered, operator, task, "payload " + task);
    if (operator == REPEATER && task % 10 == 0) {
      answer(answered + 2, operator, task, "payload " + task);
    }
    if (operator == EQUIVOCATOR && EQUIVOCATED.contains(task)) {
      answer(answered + 9, operator, task, "another payload");
    }
  }

  private static boolean missed(int task, int operator) {
    return switch (operator) {
      case NEGLIGENT -> task % 16 == 7;
      case AT_THE_LIMIT -> task % 20 == 7;
      default -> false;
    };
  }

  private static long delay(int task, int operator) {
    if (operator == DAWDLER) {
      return task == 700 ? 51 : 50;
    }
    return 1 + (task * 7L + operator * 3L) % 12;
  }

  private void answer(long block, int operator, int task, String payload) {
    add(block, 1, "Response", operator, task, ",\"payload\":\"0x" + sha256(payload) + '"');
  }

  private void add(long block, int order, String kind, int operator, int task, String more) {
    String text =
        "{\"kind\":\""
            + kind
            + "\",\"time\":\""
            + START.plusSeconds(12 * block).toString().replace("Z", ".000Z")
            + "\",\"block\":"
            + block
            + ",\"operator\":\""
            + operator(operator)
            + "\",\"task\":\""
            + task(task)
            + '"'
            + more
            + '}';
    lines.add(new Line(block, order, text));
  }

  private List<String> sorted() {
    lines.sort(Comparator.comparingLong(Line::block).thenComparingInt(Line::order));
    List<String> all = new ArrayList<>(lines.stream().map(Line::text).toList());
    all.add(unasked(lines.getLast().block()));
    all.add("{\"kind\":\"Response\",\"time\":\"2026-01-06T");
    return all;
  }

  /** An answer to a task that nobody was given. */
  private static String unasked(long block) {
    return String.format(
        Locale.ROOT,
        "{\"kind\":\"Response\",\"time\":\"%s\",\"block\":%d,\"operator\":\"%s\",\"task\":\"%s\",\"payload\":\"%s\"}",
        START.plusSeconds(12 * block),
        block,
        operator(0),
        task(TASKS),
        "0x" + sha256("unasked"));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
