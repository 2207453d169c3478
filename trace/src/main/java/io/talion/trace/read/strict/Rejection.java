package io.talion.trace.read.strict;

/**
 * An entry of the rejected log: what was wrong with which place of a trace (interfaces.md section
 * 1).
 *
 * @param file as given by the user; {@code -} for standard input
 * @param line counted from 1
 * @param column in characters from 1; the number of the cell in CSV
 * @param code of {@link RejectionCode}
 * @param reason one sentence without a full stop
 */
public record Rejection(String file, long line, int column, String code, String reason) {
  /** The same, so many lines further on. */
  public Rejection after(long lines) {
    return lines == 0 ? this : new Rejection(file, line + lines, column, code, reason);
  }
}
