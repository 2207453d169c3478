package io.talion.cli.host;

/**
 * The exit statuses of the interface (interfaces.md section 3). When several apply: defect, usage,
 * wrong, matched.
 */
public final class Exit {
  public static final int DONE = 0;

  /** The policy is wrong, or a test failed. */
  public static final int WRONG = 1;

  /** Bad usage, a missing file, unreadable input, or stopped by {@code --strict}. */
  public static final int USAGE = 2;

  /** {@code --fail-on} matched a finding. */
  public static final int MATCHED = 3;

  /** Talion itself is at fault. */
  public static final int DEFECT = 70;

  public static final int INTERRUPTED = 130;

  private Exit() {}

  /** The one to report when both apply. */
  public static int graver(int a, int b) {
    return rank(a) >= rank(b) ? a : b;
  }

  private static int rank(int status) {
    return switch (status) {
      case DONE -> 0;
      case MATCHED -> 1;
      case WRONG -> 2;
      case USAGE -> 3;
      case INTERRUPTED -> 4;
      default -> 5;
    };
  }
}
