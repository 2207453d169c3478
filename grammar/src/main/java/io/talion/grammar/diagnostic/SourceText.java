package io.talion.grammar.diagnostic;

import java.util.Arrays;

/**
 * A source by lines, for messages: lines and columns count from 1, columns in code points. A line
 * ends at LF, CR or CR LF. Offsets past the end are read as the end, so every span can be shown.
 * Immutable.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] starts;

  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.starts = starts(text);
  }

  /**
   * A place in the text.
   *
   * @param line from 1
   * @param column from 1, in code points
   */
  public record Position(int line, int column) {}

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /** The name as diagnostics show it. */
  public String name() {
    return name;
  }

  /** Where an offset lies. */
  public Position position(int offset) {
    int at = Math.clamp(offset, 0, text.length());
    int line = lineIndex(at);
    return new Position(line + 1, text.codePointCount(starts[line], at) + 1);
  }

  /** The text of a line, without its end; empty past the last. */
  public String line(int number) {
    return number < 1 || number > starts.length
        ? ""
        : text.substring(starts[number - 1], end(number - 1));
  }

  /** The number of lines; an empty text has one. */
  public int lines() {
    return starts.length;
  }

  private int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
