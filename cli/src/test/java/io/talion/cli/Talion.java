package io.talion.cli;

import io.talion.cli.host.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs commands inside the test's process and keeps what they write. */
final class Talion {
  private Talion() {}

  /** What a command left behind. */
  record Result(int status, String out, String err) {
    /** The last line on standard error: the summary of a run. */
    String summary() {
      return err.strip().substring(err.strip().lastIndexOf('\n') + 1);
    }
  }

  static Result run(String... args) {
    return run(false, Map.of(), args);
  }

  /** As if a person looked at both streams. */
  static Result watched(String... args) {
    return run(true, Map.of("COLUMNS", "100"), args);
  }

  static Result run(boolean watched, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(), stream(out), stream(err), watched, watched, environment);
    int status = Main.execute(args, terminal);
    terminal.flush();
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
