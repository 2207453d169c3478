package io.talion.cli.host;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes, and whether a person is looking. Tests hand in their own
 * streams; the process gets UTF-8 streams whatever the locale. The script {@code talion} says in
 * the system property {@code talion.terminals} which of its descriptors 1 and 2 are terminals.
 *
 * @param watchedOut whether standard output is a terminal
 * @param watchedErr whether standard error is a terminal
 * @param environment read for NO_COLOR and COLUMNS only
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean watchedOut,
    boolean watchedErr,
    Map<String, String> environment) {
  private static final int BUFFER = 1 << 16;
  private static final int NARROW = 80;

  public static Terminal ofProcess() {
    String terminals = System.getProperty("talion.terminals", "");
    return new Terminal(
        System.in,
        stream(FileDescriptor.out, BUFFER),
        stream(FileDescriptor.err, 256),
        terminals.contains("1"),
        terminals.contains("2"),
        System.getenv());
  }

  private static PrintStream stream(FileDescriptor descriptor, int buffer) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), buffer),
        buffer == 256,
        StandardCharsets.UTF_8);
  }

  /** Colours for standard output. */
  public Style outStyle() {
    return new Style(watchedOut && colourful());
  }

  /** Colours for standard error. */
  public Style errStyle() {
    return new Style(watchedErr && colourful());
  }

  private boolean colourful() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Columns of the terminal as the shell tells; 0 if it does not. */
  public int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Math.max(NARROW, Integer.parseInt(columns)) : 0;
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
