package io.talion.trace.type;

/**
 * A clock: time in milliseconds, the three counters of a chain, or one that {@code terms} declares
 * under a new name (semantics.md 2 and 40).
 *
 * @param name {@code time}, {@code block}, {@code slot}, {@code epoch} or the declared name
 */
public record Clock(String name) {
  public static final Clock TIME = new Clock("time");
  public static final Clock BLOCK = new Clock("block");
  public static final Clock SLOT = new Clock("slot");
  public static final Clock EPOCH = new Clock("epoch");

  String pointName() {
    return switch (name) {
      case "time" -> "Instant";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }

  String distanceName() {
    return name.equals("time") ? "Duration" : pointName() + "s";
  }
}
