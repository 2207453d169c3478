package io.talion.conformance.generate;

import java.util.List;

/**
 * The types that generated policies use, each with a few literals and the matching values of a
 * trace: pools are small so that keys collide. The first literal is what a term shrinks to.
 */
enum Sort {
  BOOL("Bool", List.of("true", "false"), List.of("true", "false")),
  INT(
      "Int",
      List.of("1", "0", "2", "3", "10", "1_000", "18_446_744_073_709_551_617"),
      List.of("0", "1", "1", "2", "3", "-2", "10", "\"18446744073709551617\"", "\"0x10\"")),
  RATIO(
      "Ratio",
      List.of("5%", "0%", "100%", "0.25", "50%", "1 bps", "12.5%"),
      List.of("\"1/3\"", "0.5", "0", "1", "\"2/7\"", "\"0.05\"", "\"1/2\"")),
  ETH(
      "Amount[ETH]",
      List.of("1 ETH", "0 ETH", "32 ETH", "1 gwei", "0.5 ETH", "40_000_000_000 ETH"),
      List.of(
          "\"1000000000000000000\"",
          "\"0\"",
          "\"32000000000000000000\"",
          "\"1000000001\"",
          "7",
          "\"40000000000000000000000000000\"")),
  GEM("Amount[GEM]", List.of("1 GEM", "0 GEM", "2.5 GEM"), List.of("1000000", "0", "\"2500000\"")),
  OPERATOR("Operator", hexes(20, "a1", "a2", "a3"), quoted(20, "a1", "a2", "a3")),
  VALIDATOR("Validator", List.of("7", "12"), List.of("7", "\"7\"", "12", "3")),
  ADDRESS("Address", hexes(20, "d1", "d2"), quoted(20, "d1", "d2")),
  HASH("Hash", List.of("0x01", "0x02"), quoted(32, "01", "02", "03")),
  BYTES32("Bytes32", List.of("0x0b", "0x0c"), quoted(32, "0b", "0c")),
  AVS("Avs", hexes(20, "e1", "e2"), quoted(20, "e1", "e2")),
  SIGNATURE("Signature", List.of("0xab"), List.of("\"0xab\"", "\"0xcd\"")),
  BYTES("Bytes", List.of("0xab", "0xabcd"), List.of("\"0xab\"", "\"0xABCD\"", "\"0x\"")),
  TASK("Task", List.of("0x01", "0x02"), quoted(32, "01", "02", "03")),
  COLOUR("Colour", List.of("red", "green", "blue"), List.of("\"red\"", "\"green\"", "\"blue\"")),
  MARK(
      "Mark",
      List.of("Mark(epoch: epoch(1), root: 0x01)", "Mark(epoch: epoch(2), root: 0x02)"),
      List.of(mark(1, 1), mark(2, 1), mark(2, 2), mark(3, 1), mark(4, 2))),
  BLOCK("Block", List.of("block 5", "block 2", "block 9"), List.of("0", "2", "5", "9", "12")),
  EPOCH("Epoch", List.of("epoch(2)", "epoch(1)", "epoch(4)"), List.of("1", "2", "3", "4", "5")),
  INSTANT(
      "Instant",
      List.of("@2026-01-01T00:05:00Z", "@2026-01-01", "@2026-01-01T00:00:12Z"),
      List.of("1767225900000", "\"2026-01-01T00:00:00Z\"", "1767225612000")),
  DURATION(
      "Duration",
      List.of("10 seconds", "1 minute", "2 hours", "1 millisecond"),
      List.of("10000", "60000", "1000", "30000", "3600000")),
  BLOCKS("Blocks", List.of("2 blocks", "5 blocks", "1 block"), List.of("1", "2", "5")),
  EPOCHS("Epochs", List.of("1 epochs", "3 epochs"), List.of("1", "3")),
  STRING("String", List.of("\"a\"", "\"b c\""), List.of("\"a\"", "\"b c\"", "\"\\u00e9\\n\""));

  private final String type;
  private final List<String> literals;
  private final List<String> json;

  Sort(String type, List<String> literals, List<String> json) {
    this.type = type;
    this.literals = literals;
    this.json = json;
  }

  String type() {
    return type;
  }

  List<String> literals() {
    return literals;
  }

  List<String> json() {
    return json;
  }

  /** Whether states may be kept per value: what has few members by nature (semantics.md 33). */
  boolean isKind() {
    return switch (this) {
      case OPERATOR, VALIDATOR, AVS, TASK, COLOUR -> true;
      default -> false;
    };
  }

  /** Whether {@code <} and its like, min and max are defined. */
  boolean isOrdered() {
    return switch (this) {
      case BOOL, MARK, STRING, COLOUR, SIGNATURE -> false;
      default -> true;
    };
  }

  /** Whether sums and averages are defined. */
  boolean isSummable() {
    return switch (this) {
      case INT, RATIO, ETH, GEM, DURATION, BLOCKS -> true;
      default -> false;
    };
  }

  private static List<String> hexes(int bytes, String... values) {
    return List.of(values).stream()
        .map(v -> "0x" + "0".repeat(2 * bytes - v.length()) + v)
        .toList();
  }

  private static List<String> quoted(int bytes, String... values) {
    return hexes(bytes, values).stream().map(v -> '"' + v + '"').toList();
  }

  private static String mark(int epoch, int root) {
    return "{\"epoch\":" + epoch + ",\"root\":" + quoted(32, "0" + root).get(0) + "}";
  }
}
