package io.talion.conformance.generate;

import java.util.List;

/**
 * A field of an event or stream. A name stands for one sort everywhere, so that any two streams can
 * be matched by the names they share; some names are words of the language on purpose.
 */
record Column(String name, Sort sort, boolean optional, boolean list, String range) {
  static final Column OPERATOR = plain("operator", Sort.OPERATOR);
  static final Column VALIDATOR = plain("validator", Sort.VALIDATOR);

  /** What an event's further fields are drawn from. */
  static final List<Column> POOL =
      List.of(
          plain("task", Sort.TASK),
          plain("task", Sort.TASK),
          plain("root", Sort.HASH),
          plain("root", Sort.HASH),
          plain("from", Sort.HASH),
          plain("blob", Sort.BYTES32),
          plain("n", Sort.INT),
          plain("n", Sort.INT),
          plain("state", Sort.INT),
          new Column("small", Sort.INT, false, false, " in 0..3"),
          plain("rate", Sort.RATIO),
          new Column("share", Sort.RATIO, false, false, " in 0%..50%"),
          plain("amount", Sort.ETH),
          plain("fee", Sort.ETH),
          plain("bond", Sort.GEM),
          plain("ok", Sort.BOOL),
          plain("late", Sort.BOOL),
          plain("by", Sort.OPERATOR),
          plain("to", Sort.ADDRESS),
          plain("avs", Sort.AVS),
          plain("sig", Sort.SIGNATURE),
          plain("seen", Sort.VALIDATOR),
          plain("colour", Sort.COLOUR),
          plain("source", Sort.MARK),
          plain("target", Sort.MARK),
          plain("upto", Sort.BLOCK),
          plain("epoch", Sort.EPOCH),
          plain("until", Sort.INSTANT),
          new Column("span", Sort.DURATION, false, false, " in 1 second..1 hour"),
          plain("depth", Sort.BLOCKS),
          plain("label", Sort.STRING),
          plain("data", Sort.BYTES),
          new Column("hint", Sort.HASH, true, false, ""),
          new Column("bonus", Sort.INT, true, false, ""),
          new Column("signers", Sort.OPERATOR, false, true, ""),
          new Column("marks", Sort.INT, false, true, ""));

  static Column plain(String name, Sort sort) {
    return new Column(name, sort, false, false, "");
  }

  boolean isPlain() {
    return !optional && !list;
  }

  /** Whether values are good partners of a match: few, compared as a whole. */
  boolean matches() {
    return isPlain()
        && switch (sort) {
          case OPERATOR, VALIDATOR, AVS, TASK, HASH, BYTES32, COLOUR, EPOCH, INT, BOOL -> true;
          default -> false;
        };
  }

  String declaration() {
    String type = list ? "List[" + sort.type() + "]" : sort.type();
    return name + ": " + type + (optional ? "?" : "") + range;
  }
}
